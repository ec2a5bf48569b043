package dev.lockstep.benchmarks.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The baselines without market data: a hand-computed lane, and agreement with each other. */
final class BaselineTest {
  private static final Offset<Double> TWELVE_DIGITS = within(1e-12);

  @Test
  void allocatedLaneAgreesWithTheHandComputedOne() {
    double[] open = {10, 10, 11, 9.5, 9.5, 13, 12, 13};
    double[] close = {10, 11, 10, 9.5, 12, 12, 13, 14};
    PriceArrays prices = new PriceArrays("A", open, close);

    Outcome outcome = AllocatedSmaCross.run(prices, new PeriodPair(1, 2), 1_000, 0.95, 0.001);

    // 86 at 11, sold at 9.5; 68 at 13 cost more than the cash; 63 at 13, worth 14 at the end.
    assertThat(outcome.totalReturn()).isCloseTo(-0.068582, TWELVE_DIGITS);
    assertThat(outcome.trades()).isEqualTo(1);
    assertThat(outcome.openPositions()).isEqualTo(1);
    // The equity falls from 1,000 to 869.237, and no lower.
    assertThat(outcome.maxDrawdown()).isCloseTo(0.130763, TWELVE_DIGITS);
  }

  @Test
  void tiledSweepGivesWhatOneLoopPerSetGives() {
    SweepWorkload workload = SyntheticWorkloads.sweep(3 * TiledSweep.TILE_BARS + 7, 90);

    Outcome[] plain = workload.runPlain();
    Outcome[] tiled = workload.runTiled();

    for (int set = 0; set < plain.length; set++) {
      assertThat(tiled[set].trades()).isEqualTo(plain[set].trades());
      assertThat(tiled[set].totalReturn()).isCloseTo(plain[set].totalReturn(), TWELVE_DIGITS);
    }
  }

  @Test
  void oneSymbolWithASharedCashIsOneLane() {
    SharedCashWorkload shared = SyntheticWorkloads.sharedCash(2_520, 1);
    FixedSize size = new FixedSize(shared.cash(), shared.quantity().get(0), shared.feeRate());

    Outcome alone = PlainSmaCross.run(shared.symbols().get(0), shared.periods(), size);

    assertThat(shared.run().totalReturn()).isCloseTo(alone.totalReturn(), TWELVE_DIGITS);
    assertThat(shared.run().trades()).isEqualTo(alone.trades());
  }
}
