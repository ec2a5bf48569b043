package dev.lockstep.benchmarks.baseline;

import dev.lockstep.benchmarks.baseline.PeriodPair.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The five workloads that the peers were measured with, on the real data in a folder. */
public final class PeerWorkloads {
  private static final double FEE_RATE = 0.0003;
  private static final FixedSize SHARES = new FixedSize(1_000_000, 10_000, FEE_RATE);
  private static final FixedSize COINS = new FixedSize(1_000_000, 10, FEE_RATE);
  private static final PeriodPair DAYS = new PeriodPair(10, 30);
  private static final PeriodPair MINUTES = new PeriodPair(50, 200);
  private static final double SHARED_CASH = 10_000_000;
  private static final int CENTS = 2;
  private static final int MINUTE_BARS = 491_400;

  private final Path dataFolder;

  public PeerWorkloads(Path dataFolder) {
    this.dataFolder = dataFolder;
  }

  /** W1: ORCL daily, 2005 to 2014. */
  public LaneWorkload oneLaneOfDays() throws IOException {
    return new LaneWorkload(oracle(), DAYS, SHARES);
  }

  /** W2: the same with 100 sets. */
  public SweepWorkload sweepOfDays() throws IOException {
    List<PeriodPair> sets = PeriodPair.grid(new Range(5, 50, 5), new Range(60, 150, 10));
    return new SweepWorkload(oracle(), sets, SHARES);
  }

  /** W3: 100 A-shares, 2010 to 2019, with one cash. */
  public SharedCashWorkload sharedCash() throws IOException {
    List<PriceArrays> symbols = new ArrayList<>();
    List<Double> quantities = new ArrayList<>();
    List<String> lines = Files.readAllLines(dataFolder.resolve("peers/w3_shares.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Path file = dataFolder.resolve("peers/w3").resolve(cells[0] + ".csv.gz");
      symbols.add(PriceFiles.read(cells[0], file, Integer.MAX_VALUE));
      quantities.add(Double.valueOf(cells[1]));
    }
    return new SharedCashWorkload(symbols, quantities, DAYS, SHARED_CASH, FEE_RATE);
  }

  /** W4: BTC/USD one-minute, 2018. */
  public LaneWorkload oneLaneOfMinutes() throws IOException {
    return new LaneWorkload(bitcoin(), MINUTES, COINS);
  }

  /** W5: the same with 1,000 sets. */
  public SweepWorkload sweepOfMinutes() throws IOException {
    return new SweepWorkload(bitcoin(), thousandSets(), COINS);
  }

  /** The minutes of W5, in cents, for 1,000 sets of bollinger-breakout. */
  public BollingerWorkload bollingerOfMinutes() throws IOException {
    return new BollingerWorkload(
        bitcoin().rounded(CENTS),
        BollingerSet.thousandSets(),
        new AllocatedSize(10 * COINS.cash(), LaneWorkload.ALLOCATION, FEE_RATE));
  }

  /** The minutes of W5, in cents, for 1,000 sets of the strategy whose orders rest. */
  public RestingOrdersWorkload restingOrdersOfMinutes() throws IOException {
    return new RestingOrdersWorkload(
        bitcoin().rounded(CENTS), RestingOrdersSet.thousandSets(), COINS);
  }

  /** The 1,000 parameter sets of W5. */
  public static List<PeriodPair> thousandSets() {
    return PeriodPair.grid(new Range(10, 250, 10), new Range(280, 1_060, 20));
  }

  private PriceArrays oracle() throws IOException {
    Path file = dataFolder.resolve("daily/orcl-1995-2014.csv");
    return PriceFiles.read("ORCL", file, "2005-01-03", Integer.MAX_VALUE);
  }

  private PriceArrays bitcoin() throws IOException {
    Path file = dataFolder.resolve("minute/bitfinex_BTCUSD_1m_2018.csv.gz");
    return PriceFiles.read("BTCUSD", file, MINUTE_BARS);
  }
}
