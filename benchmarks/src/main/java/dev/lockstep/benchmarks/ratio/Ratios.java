package dev.lockstep.benchmarks.ratio;

import dev.lockstep.benchmarks.baseline.BollingerWorkload;
import dev.lockstep.benchmarks.baseline.LaneWorkload;
import dev.lockstep.benchmarks.baseline.PeerWorkloads;
import dev.lockstep.benchmarks.baseline.RestingOrdersWorkload;
import dev.lockstep.benchmarks.baseline.SharedCashWorkload;
import dev.lockstep.benchmarks.baseline.SweepWorkload;
import dev.lockstep.benchmarks.baseline.SyntheticWorkloads;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long the engine and the hand-written loops take for the same work, in turns, and
 * whether the gates hold. Ends with 1 when one does not, or when results disagree.
 */
public final class Ratios {
  private final RatioOptions options;
  private final PrintStream out;
  private final Figures figures;
  private boolean isGood = true;

  private Ratios(RatioOptions options, PrintStream out) throws IOException {
    this.options = options;
    this.out = out;
    figures = new Figures(options.figuresFile());
  }

  /** Takes the options that {@link RatioOptions} describes. */
  public static void main(String[] arguments) throws IOException {
    RatioOptions options;
    try {
      options = RatioOptions.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println("ratios: " + e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(compare(options, WorkSizes.FULL, System.out) ? 0 : 1);
  }

  /**
   * Runs what the arguments ask for.
   *
   * @param sizes of the work on random walks
   * @return whether all results agree and all gates hold
   */
  public static boolean compare(List<String> arguments, WorkSizes sizes, PrintStream out)
      throws IOException {
    return compare(RatioOptions.parse(arguments), sizes, out);
  }

  private static boolean compare(RatioOptions options, WorkSizes sizes, PrintStream out)
      throws IOException {
    printMachine(out);
    Ratios ratios = new Ratios(options, out);
    if (options.dataFolder().isEmpty()) {
      ratios.compareSynthetic(sizes);
    } else {
      ratios.compareReal(new PeerWorkloads(Path.of(options.dataFolder())));
    }
    return ratios.isGood;
  }

  private static void printMachine(PrintStream out) throws IOException {
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "%s, %d processors, %s %s, %,d MB of heap%n%n",
        processor(),
        runtime.availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"),
        runtime.maxMemory() >> 20);
  }

  private static String processor() throws IOException {
    Path facts = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(facts)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(facts).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private void compareSynthetic(WorkSizes sizes) throws IOException {
    int minutes = sizes.minutes();
    int sets = sizes.sets();
    compareLanes(() -> SyntheticWorkloads.oneLane(minutes));
    compareCash(() -> SyntheticWorkloads.sharedCash(sizes.days(), sizes.symbols()));
    compareFrames();
    compareSmaCross(() -> SyntheticWorkloads.sweep(minutes, sets));
    compareBollinger(() -> SyntheticWorkloads.bollinger(minutes, sets));
    compareOrders(() -> SyntheticWorkloads.restingOrders(minutes, sets));
  }

  private void compareReal(PeerWorkloads peers) throws IOException {
    compareLanes(peers::oneLaneOfMinutes);
    compareCash(peers::sharedCash);
    compareFrames();
    compareSmaCross(peers::sweepOfMinutes);
    compareBollinger(peers::bollingerOfMinutes);
    compareOrders(peers::restingOrdersOfMinutes);
  }

  private void compareLanes(Workload<LaneWorkload> work) throws IOException {
    if (options.wants(WorkKind.LANE)) {
      LaneWorkload lane = work.prepare();
      compare(Comparisons.fixedLane(lane));
      compare(Comparisons.allocatedLane(lane));
    }
  }

  private void compareCash(Workload<SharedCashWorkload> work) throws IOException {
    if (options.wants(WorkKind.CASH)) {
      compare(Comparisons.sharedCash(work.prepare()));
    }
  }

  private void compareFrames() {
    if (options.wants(WorkKind.WIRE)) {
      compare(Comparisons.tradeEvents());
      compare(Comparisons.marketBlocks());
    }
  }

  private void compareSmaCross(Workload<SweepWorkload> work) throws IOException {
    if (options.wants(WorkKind.SMA_CROSS)) {
      double nanos = compare(SweepComparisons.smaCross(work.prepare()));
      figures.put(SweepComparisons.REFERENCE, nanos);
    }
  }

  private void compareBollinger(Workload<BollingerWorkload> work) throws IOException {
    if (options.wants(WorkKind.BOLLINGER)) {
      compare(SweepComparisons.bollinger(work.prepare(), referenceNanos()));
    }
  }

  private void compareOrders(Workload<RestingOrdersWorkload> work) throws IOException {
    if (options.wants(WorkKind.ORDERS)) {
      compare(SweepComparisons.restingOrders(work.prepare(), referenceNanos()));
    }
  }

  private double referenceNanos() {
    return figures.get(SweepComparisons.REFERENCE);
  }

  /** Returns what the engine took at least, in the unit that is shown. */
  private double compare(Comparison comparison) {
    comparison.run(options.seconds());
    out.println(comparison.report());
    isGood &= comparison.agrees() && comparison.gateHolds();
    return comparison.leastOfEngine();
  }

  /** Work that is read or made when it is its turn. */
  private interface Workload<T> {
    T prepare() throws IOException;
  }
}
