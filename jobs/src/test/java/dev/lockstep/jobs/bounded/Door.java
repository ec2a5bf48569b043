package dev.lockstep.jobs.bounded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where {@link Doorbell}s ring. While it is shut, those that ring wait. While it is ajar they go
 * on, but slowly, so that checkpoints come in between.
 */
public final class Door implements AutoCloseable {
  private static final long PATIENCE_MINUTES = 2;
  private static final long SLOW_MILLIS = 20;

  private final ServerSocket server;
  private final BlockingQueue<ProcessHandle> waiting = new LinkedBlockingQueue<>();
  private final List<Socket> held = new ArrayList<>();
  private final CountDownLatch moved = new CountDownLatch(1);
  private boolean isOpen;

  private Door() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::answerAll, "door");
    thread.setDaemon(true);
    thread.start();
  }

  public static Door ajar() throws IOException {
    return new Door();
  }

  public static Door shut() throws IOException {
    Door door = new Door();
    door.shutNow();
    return door;
  }

  public static Door open() throws IOException {
    Door door = new Door();
    door.openNow();
    return door;
  }

  public int port() {
    return server.getLocalPort();
  }

  private void answerAll() {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        Optional<ProcessHandle> who = process(socket);
        if (who.isEmpty()) {
          socket.close();
          continue;
        }
        if (!moved.await(SLOW_MILLIS, TimeUnit.MILLISECONDS)) {
          // It stands ajar still.
          socket.close();
          continue;
        }
        answer(socket, who.get());
      }
    } catch (IOException | InterruptedException e) {
      waiting.clear();
    }
  }

  /** Who rang; empty when it was killed meanwhile. */
  private static Optional<ProcessHandle> process(Socket socket) {
    try {
      byte[] id = socket.getInputStream().readNBytes(Long.BYTES);
      return id.length < Long.BYTES
          ? Optional.empty()
          : ProcessHandle.of(ByteBuffer.wrap(id).getLong());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private synchronized void answer(Socket socket, ProcessHandle who) throws IOException {
    if (isOpen) {
      socket.close();
    } else {
      held.add(socket);
      waiting.add(who);
    }
  }

  /** Waits until someone waits at the shut door, and tells who. */
  public ProcessHandle awaitRing() throws InterruptedException {
    ProcessHandle who = waiting.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
    if (who == null) {
      throw new AssertionError("nobody came to the door within " + PATIENCE_MINUTES + " minutes");
    }
    return who;
  }

  /** From now on those that ring wait. */
  public void shutNow() {
    moved.countDown();
  }

  /** Lets all through, now and later. */
  public synchronized void openNow() throws IOException {
    isOpen = true;
    moved.countDown();
    for (Socket socket : held) {
      socket.close();
    }
    held.clear();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
