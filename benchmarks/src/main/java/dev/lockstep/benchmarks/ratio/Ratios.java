package dev.lockstep.benchmarks.ratio;

import dev.lockstep.benchmarks.baseline.LaneWorkload;
import dev.lockstep.benchmarks.baseline.PeerWorkloads;
import dev.lockstep.benchmarks.baseline.SharedCashWorkload;
import dev.lockstep.benchmarks.baseline.SweepWorkload;
import dev.lockstep.benchmarks.baseline.SyntheticWorkloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Prints how long the engine and the hand-written loops take for the same work, in turns, and
 * whether the gates hold. Ends with 1 when one does not, or when results disagree.
 */
public final class Ratios {
  private static final int MINUTES = 491_520;
  private static final int TEN_YEARS = 2_520;
  private static final int SYMBOLS = 100;
  private static final int SETS = 1_000;

  private final RatioOptions options;
  private boolean isGood = true;

  private Ratios(RatioOptions options) {
    this.options = options;
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
    printMachine();
    Ratios ratios = new Ratios(options);
    if (options.dataFolder().isEmpty()) {
      ratios.compareSynthetic();
    } else {
      ratios.compareReal(new PeerWorkloads(Path.of(options.dataFolder())));
    }
    System.exit(ratios.isGood ? 0 : 1);
  }

  private static void printMachine() throws IOException {
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
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

  private void compareSynthetic() {
    compare("lane", () -> Comparisons.fixedLane(SyntheticWorkloads.oneLane(MINUTES)));
    compare("lane", () -> Comparisons.allocatedLane(SyntheticWorkloads.oneLane(MINUTES)));
    compare(
        "cash", () -> Comparisons.sharedCash(SyntheticWorkloads.sharedCash(TEN_YEARS, SYMBOLS)));
    compareFrames();
    compare("sweep", () -> Comparisons.sweep(SyntheticWorkloads.sweep(MINUTES, SETS)));
  }

  private void compareReal(PeerWorkloads peers) throws IOException {
    LaneWorkload lane = peers.oneLaneOfMinutes();
    SharedCashWorkload sharedCash = peers.sharedCash();
    SweepWorkload sweep = peers.sweepOfMinutes();
    compare("lane", () -> Comparisons.fixedLane(lane));
    compare("lane", () -> Comparisons.allocatedLane(lane));
    compare("cash", () -> Comparisons.sharedCash(sharedCash));
    compareFrames();
    compare("sweep", () -> Comparisons.sweep(sweep));
  }

  private void compareFrames() {
    compare("wire", Comparisons::tradeEvents);
    compare("wire", Comparisons::marketBlocks);
  }

  private void compare(String kind, Supplier<Comparison> prepare) {
    if (!options.wants(kind)) {
      return;
    }
    Comparison comparison = prepare.get();
    comparison.run(options.seconds());
    System.out.println(comparison.report());
    isGood &= comparison.agrees() && comparison.gateHolds();
  }
}
