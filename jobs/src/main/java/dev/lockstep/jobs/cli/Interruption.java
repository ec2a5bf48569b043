package dev.lockstep.jobs.cli;

import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C (or another signal that ends the process) while work goes on: the work is cancelled, and
 * the process lives on until it has cleaned up and said so. The JVM then ends with 128 and the
 * number of the signal: 130 for Ctrl-C.
 */
final class Interruption implements Closeable {
  /** Exit code of a command that Ctrl-C ended. */
  static final int EXIT_CODE = 130;

  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Runnable cancel;
  private final Thread hook = new Thread(this::wind, "interruption");
  private volatile boolean hasCome;

  private Interruption(Runnable cancel) {
    this.cancel = cancel;
  }

  /**
   * Watches for it until closed.
   *
   * @param cancel called at most once, on another thread
   */
  static Interruption watch(Runnable cancel) {
    Interruption interruption = new Interruption(cancel);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether it has come. */
  boolean hasCome() {
    return hasCome;
  }

  private void wind() {
    hasCome = true;
    cancel.run();
    boolean isOver = false;
    try {
      isOver = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!isOver) {
      System.err.println("lockstep: the job did not stop within " + PATIENCE_SECONDS + " s");
    }
  }

  /** To be called when the work is over and its message is printed: then the process may end. */
  @Override
  public void close() {
    ended.countDown();
    if (hasCome) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process has begun to end since; the hook finds that nothing is left to wait for.
      hasCome = true;
    }
  }
}
