package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** Turns what goes wrong into one line and an exit code. Only a defect shows its stack trace. */
final class ErrorLine {
  private static final int RUN_FAILED = 1;
  private static final int BAD_USAGE = 2;

  private ErrorLine() {}

  static int ofUsage(CommandLine.ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String line = oneLine(problem.getMessage()) + " (see " + name + " --help)";
    return print(command, line, BAD_USAGE);
  }

  static int ofExecution(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
    if (problem instanceof UserError) {
      return print(command, oneLine(problem.getMessage()), BAD_USAGE);
    }
    if (problem instanceof RunFailure) {
      return print(command, oneLine(problem.getMessage()), RUN_FAILED);
    }
    if (problem instanceof IOException || problem instanceof UncheckedIOException) {
      return print(command, oneLine(problem.toString()), RUN_FAILED);
    }
    // A defect is ours, not the user's: its trace is what we need.
    PrintWriter err = command.getErr();
    err.println("lockstep: defect, please report it with what follows");
    problem.printStackTrace(err);
    err.flush();
    return RUN_FAILED;
  }

  private static int print(CommandLine command, String line, int exitCode) {
    command.getErr().println("lockstep: " + line);
    command.getErr().flush();
    return exitCode;
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
