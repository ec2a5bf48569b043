package dev.lockstep.benchmarks.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Workloads of the same shapes as the peers', on seeded random walks. */
public final class SyntheticWorkloads {
  private static final long SEED = 20_260_101L;
  private static final double FEE_RATE = 0.0003;
  private static final double CASH = 1_000_000;
  private static final double QUANTITY = 10;

  private SyntheticWorkloads() {}

  public static LaneWorkload oneLane(int bars) {
    return new LaneWorkload(prices(bars), new PeriodPair(50, 200), size());
  }

  /** The first {@code sets} of the 1,000 sets that the peers were measured with. */
  public static SweepWorkload sweep(int bars, int sets) {
    return new SweepWorkload(prices(bars), PeerWorkloads.thousandSets().subList(0, sets), size());
  }

  /** The first {@code sets} of 1,000; with a cash that keeps all of them trading. */
  public static BollingerWorkload bollinger(int bars, int sets) {
    AllocatedSize size = new AllocatedSize(10 * CASH, LaneWorkload.ALLOCATION, FEE_RATE);
    return new BollingerWorkload(prices(bars), BollingerSet.thousandSets().subList(0, sets), size);
  }

  /** The first {@code sets} of 1,000. */
  public static RestingOrdersWorkload restingOrders(int bars, int sets) {
    return new RestingOrdersWorkload(
        prices(bars), RestingOrdersSet.thousandSets().subList(0, sets), size());
  }

  public static SharedCashWorkload sharedCash(int bars, int symbols) {
    List<PriceArrays> all = new ArrayList<>();
    for (int symbol = 0; symbol < symbols; symbol++) {
      all.add(RandomWalk.prices("S" + symbol, bars, SEED + symbol));
    }
    List<Double> quantities = Collections.nCopies(symbols, 1.0);
    return new SharedCashWorkload(all, quantities, new PeriodPair(10, 30), 10 * CASH, FEE_RATE);
  }

  private static PriceArrays prices(int bars) {
    return RandomWalk.prices("WALK", bars, SEED);
  }

  private static FixedSize size() {
    return new FixedSize(CASH, QUANTITY, FEE_RATE);
  }
}
