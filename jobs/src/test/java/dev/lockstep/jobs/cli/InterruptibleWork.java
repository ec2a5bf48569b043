package dev.lockstep.jobs.cli;

import java.util.concurrent.CountDownLatch;

/** A process that works until it is interrupted, for {@link InterruptionIT}. */
final class InterruptibleWork {
  private InterruptibleWork() {}

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch cancelled = new CountDownLatch(1);
    int exitCode = 0;
    try (Interruption interruption = Interruption.watch(cancelled::countDown)) {
      System.out.println("working");
      if (args.length == 0) {
        cancelled.await();
      }
      System.out.println("cleaned up, interrupted: " + interruption.hasCome());
      exitCode = args.length == 0 ? Interruption.EXIT_CODE : 0;
    }
    System.exit(exitCode);
  }
}
