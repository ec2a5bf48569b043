package dev.lockstep.benchmarks.ratio;

import java.util.Arrays;
import java.util.function.Supplier;

/** One of those that do the same work in turns, and how long each turn took. */
final class Contender {
  private final String name;
  private final Supplier<Supplier<String>> work;

  private long[] nanos = new long[16];
  private int turns;
  private Supplier<String> result;

  /**
   * Does nothing yet.
   *
   * @param work returns what tells its result in words, which are equal when results agree; the
   *     words are made after the clock stopped
   */
  Contender(String name, Supplier<Supplier<String>> work) {
    this.name = name;
    this.work = work;
  }

  String name() {
    return name;
  }

  /** One turn on the clock. */
  void run() {
    long begin = System.nanoTime();
    Supplier<String> found = work.get();
    long took = System.nanoTime() - begin;
    if (turns == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * turns);
    }
    nanos[turns++] = took;
    result = found;
  }

  /** Forgets the turns so far: they were for warming up. */
  void forget() {
    turns = 0;
  }

  int turns() {
    return turns;
  }

  long leastNanos() {
    return Arrays.stream(nanos, 0, turns).min().orElseThrow();
  }

  double medianNanos() {
    long[] sorted = Arrays.stream(nanos, 0, turns).sorted().toArray();
    return (sorted[(turns - 1) / 2] + sorted[turns / 2]) / 2.0;
  }

  /** Of the last turn. */
  String result() {
    return result.get();
  }
}
