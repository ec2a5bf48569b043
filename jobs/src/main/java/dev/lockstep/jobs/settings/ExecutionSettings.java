package dev.lockstep.jobs.settings;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.cluster.Target;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where and how a job runs. Nothing here changes a result.
 *
 * @param parallelism how many units run at once; 0 takes what the target has
 * @param blockRows the longest block that engines are fed
 * @param webUiPort port of the web UI of the embedded cluster, if any
 */
public record ExecutionSettings(
    Target target, int parallelism, int blockRows, OptionalInt webUiPort) {
  public static final int MAX_BLOCK_ROWS = 4096;
  private static final int MAX_PORT = 65_535;

  public ExecutionSettings {
    Objects.requireNonNull(target);
    Objects.requireNonNull(webUiPort);
    if (parallelism < 0) {
      throw new UserError("parallelism must be >= 0, was " + parallelism);
    }
    if (blockRows < 1 || blockRows > MAX_BLOCK_ROWS) {
      throw new UserError("block rows must be 1 to " + MAX_BLOCK_ROWS + ", was " + blockRows);
    }
    if (webUiPort.isPresent()) {
      checkWebUi(target, webUiPort.getAsInt());
    }
  }

  private static void checkWebUi(Target target, int port) {
    if (port < 1 || port > MAX_PORT) {
      throw new UserError("web UI port must be 1 to " + MAX_PORT + ", was " + port);
    }
    if (!target.isLocal()) {
      throw new UserError("a web UI port is for the embedded cluster, the target was " + target);
    }
  }
}
