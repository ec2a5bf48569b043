package dev.lockstep.jobs.cli;

import dev.lockstep.strategy.ParameterField;
import dev.lockstep.strategy.StrategyFactory;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code strategies}: which strategies there are. */
@Command(
    name = "strategies",
    description = "Lists the strategies with their parameters, those of your own jars included.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep strategies",
      "  lockstep strategies --strategy-jar target/my-strategy.jar"
    })
final class StrategiesCommand implements Callable<Integer> {
  private static final int WIDTH = 80;
  private static final int VALUES_INDENT = 17;

  @Mixin private StrategyJars jars;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (StrategyFactory<?> factory : jars.catalog().all()) {
      out.println(factory.name());
      out.println("  " + factory.description());
      for (ParameterField field : factory.parameters().fields()) {
        print(field, out);
      }
      out.println();
    }
    out.flush();
    return 0;
  }

  private static void print(ParameterField field, PrintWriter out) {
    String line = String.format("    %-12s %s", field.name(), field.description());
    String values = "(" + values(field) + ")";
    boolean fits = line.length() + 1 + values.length() <= WIDTH;
    out.println(line + (fits ? " " : "%n".formatted() + " ".repeat(VALUES_INDENT)) + values);
  }

  private static String values(ParameterField field) {
    String range = field.range().isEmpty() ? "" : " " + field.range();
    String standard = field.byDefault().isEmpty() ? "required" : "default " + field.byDefault();
    return field.typeName() + range + ", " + standard;
  }
}
