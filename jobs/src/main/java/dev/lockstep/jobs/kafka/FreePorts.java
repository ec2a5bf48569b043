package dev.lockstep.jobs.kafka;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Two ports of this machine that nobody listened at when they were looked for.
 *
 * @param client where clients connect
 * @param controller where the broker talks with its own controller
 */
record FreePorts(int client, int controller) {
  private static final int PORT_MAX = 65_535;

  /** {@code wanted} and a free one, or two free ones when it is 0. */
  static FreePorts choose(int wanted) {
    if (wanted < 0 || wanted > PORT_MAX) {
      throw new UserError("port must be 0 (any free one) to " + PORT_MAX + ", was " + wanted);
    }
    try (ServerSocket client = listen(wanted);
        ServerSocket controller = listen(0)) {
      return new FreePorts(client.getLocalPort(), controller.getLocalPort());
    } catch (IOException e) {
      throw new RunFailure("no free port was found: " + e.getMessage(), e);
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      // Connections of a broker that has just ended do not keep its port.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      if (port == 0) {
        throw e;
      }
      throw new UserError("port " + port + " is in use: name another one, or stop its owner", e);
    }
  }
}
