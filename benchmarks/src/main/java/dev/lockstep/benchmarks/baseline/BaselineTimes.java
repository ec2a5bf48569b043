package dev.lockstep.benchmarks.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** Prints what the baselines take: real workloads from a data folder, else synthetic ones. */
public final class BaselineTimes {
  private static final int MINUTE_BARS = 491_520;
  private static final int ROUNDS = 1_000;
  private static final int TEN_YEARS_BARS = 2_520;

  private BaselineTimes() {}

  /** The only argument, if any, is the folder of market data. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0 && Files.isDirectory(Path.of(arguments[0]))) {
      print(new PeerWorkloads(Path.of(arguments[0])));
      return;
    }
    lane("lane, minutes", SyntheticWorkloads.oneLane(MINUTE_BARS));
    sharedCash("100 symbols, one cash", SyntheticWorkloads.sharedCash(TEN_YEARS_BARS, 100));
    sweep("1,000 sets, minutes", SyntheticWorkloads.sweep(MINUTE_BARS, 1_000));
  }

  private static void print(PeerWorkloads peers) throws IOException {
    lane("W1 lane, days", peers.oneLaneOfDays());
    sweep("W2 100 sets, days", peers.sweepOfDays());
    sharedCash("W3 100 symbols, one cash", peers.sharedCash());
    lane("W4 lane, minutes", peers.oneLaneOfMinutes());
    sweep("W5 1,000 sets, minutes", peers.sweepOfMinutes());
  }

  private static void lane(String name, LaneWorkload work) {
    time(name, work.prices().bars(), ROUNDS, work::run);
    time(name + ", allocated", work.prices().bars(), ROUNDS, work::runAllocated);
  }

  private static void sweep(String name, SweepWorkload work) {
    int rounds = work.barEvaluations() > 10_000_000 ? 7 : 500;
    time(name + ", plain", work.barEvaluations(), rounds, work::runPlain);
    time(name + ", tiled", work.barEvaluations(), rounds, work::runTiled);
  }

  private static void sharedCash(String name, SharedCashWorkload work) {
    time(name, work.barEvaluations(), ROUNDS, work::run);
  }

  private static void time(String name, long evaluations, int rounds, Supplier<Object> work) {
    long[] nanos = new long[rounds];
    int unused = 0;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      Object outcome = work.get();
      nanos[round] = System.nanoTime() - start;
      unused += outcome.hashCode() & 1;
    }
    Arrays.sort(nanos);
    long median = nanos[rounds / 2];
    System.out.printf(
        Locale.ROOT,
        "%-36s %10.3f ms %8.3f ns per bar and set%s%n",
        name,
        median / 1e6,
        (double) median / evaluations,
        unused < 0 ? "!" : "");
  }
}
