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
  @Mixin private StrategyJars jars;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (StrategyFactory<?> factory : jars.catalog().all()) {
      out.println(factory.name());
      out.println("  " + factory.description());
      for (ParameterField field : factory.parameters().fields()) {
        out.printf("    %-12s %s%n", field.name(), describe(field));
      }
      out.println();
    }
    out.flush();
    return 0;
  }

  private static String describe(ParameterField field) {
    StringBuilder text = new StringBuilder(field.description());
    text.append(" (").append(field.typeName());
    if (!field.range().isEmpty()) {
      text.append(' ').append(field.range());
    }
    text.append(field.byDefault().isEmpty() ? ", required" : ", default " + field.byDefault());
    return text.append(')').toString();
  }
}
