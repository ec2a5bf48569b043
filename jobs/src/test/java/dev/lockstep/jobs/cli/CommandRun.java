package dev.lockstep.jobs.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * One call of the command line and what came of it.
 *
 * @param out what was printed
 * @param err what was complained about
 */
public record CommandRun(int exitCode, String out, String err) {
  public static CommandRun of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        Lockstep.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] texts = new String[args.length];
    for (int index = 0; index < args.length; index++) {
      texts[index] = args[index].toString();
    }
    int exitCode = line.execute(texts);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
