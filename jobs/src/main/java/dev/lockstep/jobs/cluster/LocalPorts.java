package dev.lockstep.jobs.cluster;

import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
final class LocalPorts {
  private static final int LAST = 65_535;

  private LocalPorts() {}

  static void checkRange(String option, int port) {
    if (port < 1 || port > LAST) {
      throw new UserError("%s must be 1 to %d, was %d".formatted(option, LAST, port));
    }
  }

  /** {@link UserError} when somebody listens there. */
  static void checkFree(String option, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new UserError(
          "port %d is in use: stop what listens there, or name another %s".formatted(port, option),
          e);
    }
  }

  /** One that is free now; somebody may take it before it is used. */
  static int findFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
