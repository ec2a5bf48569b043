package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.cluster.Target;
import dev.lockstep.operators.result.UnitFolder;
import java.nio.file.Path;

/** A client as a process of its own. */
final class KillableClient {
  private KillableClient() {}

  /**
   * Runs the killable units.
   *
   * @param arguments target, port of the door, folder of data, jar of the strategy, and the folder
   *     of unit files or nothing
   */
  public static void main(String[] arguments) {
    BoundedSettings settings =
        KillableRuns.settings(Path.of(arguments[3])).withTarget(Target.parse(arguments[0]));
    if (arguments.length == 5) {
      settings = settings.withStore(new UnitFolder(arguments[4], new byte[32]));
    }
    KillableRuns.execute(settings, Path.of(arguments[2]), Integer.parseInt(arguments[1]));
  }
}
