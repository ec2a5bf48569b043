package dev.lockstep.benchmarks.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The baselines do the work that six independent implementations agree on. */
final class BaselinePeersTest {
  private static final Offset<Double> NINE_DIGITS = within(1e-9);
  private static final Offset<Double> TEN_DECIMALS = within(5.1e-11);

  @Test
  void oneLaneOverTenYearsOfDaysAgreesWithThePeers() throws IOException {
    Outcome outcome = PeerData.workloads().oneLaneOfDays().run();

    assertThat(outcome.totalReturn()).isCloseTo(0.10529884997900, NINE_DIGITS);
    assertThat(outcome.trades()).isEqualTo(48);
    assertThat(outcome.openPositions()).isEqualTo(1);
    assertThat(outcome.maxDrawdown()).isCloseTo(0.0754849795, TEN_DECIMALS);
    assertThat(outcome.sharpe()).isCloseTo(0.2285813720, TEN_DECIMALS);
  }

  @Test
  void oneHundredSetsOverDaysAgreeWithThePeers() throws IOException {
    SweepWorkload workload = PeerData.workloads().sweepOfDays();

    Outcome[] outcomes = workload.runPlain();

    assertThat(outcomes[0].totalReturn()).isCloseTo(0.00419651001200, NINE_DIGITS);
    assertThat(outcomes[0].trades()).isEqualTo(43);
    assertThat(sumOfReturns(outcomes)).isCloseTo(7.633551079481, NINE_DIGITS);
    assertThat(trades(outcomes)).isEqualTo(1_839);
    assertThatTiledAgrees(workload, outcomes);
  }

  @Test
  void oneHundredSharesWithOneCashAgreeWithThePeers() throws IOException {
    Outcome outcome = PeerData.workloads().sharedCash().run();

    assertThat(outcome.totalReturn()).isCloseTo(0.13679963377812, NINE_DIGITS);
    assertThat(outcome.trades()).isEqualTo(4_509);
    assertThat(outcome.openPositions()).isEqualTo(83);
    assertThat(outcome.maxDrawdown()).isCloseTo(0.1877126535, TEN_DECIMALS);
  }

  @Test
  void oneLaneOverAYearOfMinutesAgreesWithThePeers() throws IOException {
    Outcome outcome = PeerData.workloads().oneLaneOfMinutes().run();

    assertThat(outcome.totalReturn()).isCloseTo(-0.17302917213309, NINE_DIGITS);
    assertThat(outcome.trades()).isEqualTo(1_700);
    assertThat(outcome.maxDrawdown()).isCloseTo(0.1863511556, TEN_DECIMALS);
  }

  @Test
  void oneThousandSetsOverAYearOfMinutesAgreeWithThePeers() throws IOException {
    SweepWorkload workload = PeerData.workloads().sweepOfMinutes();

    Outcome[] outcomes = workload.runPlain();

    assertThat(outcomes).hasSize(1_000);
    assertThat(sumOfReturns(outcomes)).isCloseTo(-84.499872619, within(5.1e-10));
    assertThat(trades(outcomes)).isEqualTo(719_080);
    assertThatTiledAgrees(workload, outcomes);
  }

  private static void assertThatTiledAgrees(SweepWorkload workload, Outcome[] plain) {
    Outcome[] tiled = workload.runTiled();
    assertThat(tiled).hasSameSizeAs(plain);
    for (int set = 0; set < plain.length; set++) {
      String name = "set " + set;
      assertThat(tiled[set].trades()).as(name).isEqualTo(plain[set].trades());
      assertThat(tiled[set].totalReturn())
          .as(name)
          .isCloseTo(plain[set].totalReturn(), NINE_DIGITS);
      assertThat(tiled[set].maxDrawdown())
          .as(name)
          .isCloseTo(plain[set].maxDrawdown(), NINE_DIGITS);
      assertThat(tiled[set].sharpe()).as(name).isCloseTo(plain[set].sharpe(), within(1e-7));
    }
  }

  private static double sumOfReturns(Outcome[] outcomes) {
    return Arrays.stream(outcomes).mapToDouble(Outcome::totalReturn).sum();
  }

  private static int trades(Outcome[] outcomes) {
    return Arrays.stream(outcomes).mapToInt(Outcome::trades).sum();
  }
}
