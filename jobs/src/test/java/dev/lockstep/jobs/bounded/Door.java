package dev.lockstep.jobs.bounded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Where {@link Doorbell}s ring. Those that ring wait until the door is opened for good. */
final class Door implements AutoCloseable {
  private final ServerSocket server;
  private final BlockingQueue<ProcessHandle> rings = new LinkedBlockingQueue<>();
  private final List<Socket> waiting = new ArrayList<>();
  private boolean open;

  Door() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "door");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        long pid = ByteBuffer.wrap(socket.getInputStream().readNBytes(Long.BYTES)).getLong();
        answer(socket);
        ProcessHandle.of(pid).ifPresent(rings::add);
      }
    } catch (IOException e) {
      rings.clear();
    }
  }

  private synchronized void answer(Socket socket) throws IOException {
    if (open) {
      socket.close();
    } else {
      waiting.add(socket);
    }
  }

  /** Waits for the next ring and tells whose it was. */
  ProcessHandle awaitRing() throws InterruptedException {
    return rings.take();
  }

  /** Lets all through, now and later. */
  synchronized void open() throws IOException {
    open = true;
    for (Socket socket : waiting) {
      socket.close();
    }
    waiting.clear();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
