package dev.lockstep.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.benchmarks.baseline.Outcome;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.performance.Performance;

/** Whether an engine's lanes found what the hand-written loops found. */
final class Agreement {
  private static final int TRADING_DAYS = 252;

  private Agreement() {}

  static void assertAgree(GroupEngine engine, Outcome... outcomes) {
    assertThat(engine.lanes()).isEqualTo(outcomes.length);
    for (int lane = 0; lane < outcomes.length; lane++) {
      Performance found = engine.lane(lane).performance(TRADING_DAYS);
      String name = "lane " + lane;
      assertThat(found.trades()).as(name).isEqualTo(outcomes[lane].trades()).isPositive();
      assertThat(found.totalReturn())
          .as(name)
          .isCloseTo(outcomes[lane].totalReturn(), within(1e-9));
      assertThat(found.maxDrawdown())
          .as(name)
          .isCloseTo(outcomes[lane].maxDrawdown(), within(1e-9));
    }
  }
}
