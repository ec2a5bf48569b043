package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.kafka.replay.Heartbeats;
import dev.lockstep.jobs.kafka.replay.Pace;
import java.util.function.LongSupplier;
import picocli.CommandLine.Option;

/** How fast a replay goes, and what tells its groups the time. */
final class PaceOptions {
  @Option(
      names = "--speed",
      paramLabel = "max|X",
      defaultValue = "max",
      description = "As fast as possible, or X times as fast as it happened. Default: max")
  private String speed;

  @Option(
      names = "--heartbeat",
      paramLabel = "none|1s",
      description =
          "Tell each group the time this often in event time and at the end; none for never. "
              + "Default: only at the end, which closes the last bars")
  private String heartbeat;

  Pace pace(LongSupplier nanoClock) {
    return new Pace(speed(), nanoClock);
  }

  private double speed() {
    if (speed.equals("max")) {
      return Pace.UNBOUNDED;
    }
    double times;
    try {
      times = Double.parseDouble(speed);
    } catch (NumberFormatException e) {
      times = Double.NaN;
    }
    if (!(times > 0 && times <= 1e9)) {
      throw new UserError("--speed must be max or a number > 0, such as 10, was " + speed);
    }
    return times;
  }

  boolean hasHeartbeats() {
    return heartbeat != null;
  }

  Heartbeats heartbeats() {
    if (heartbeat == null) {
      return Heartbeats.AT_END;
    }
    if (heartbeat.equals("none")) {
      return Heartbeats.NONE;
    }
    try {
      boolean everyOne = speed() != Pace.UNBOUNDED;
      return new Heartbeats(BarPeriod.parse(heartbeat).nanos(), true, everyOne);
    } catch (UserError e) {
      throw new UserError("--heartbeat must be none or like 1s or 5m, was " + heartbeat, e);
    }
  }
}
