package dev.lockstep.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.benchmarks.baseline.BollingerWorkload;
import dev.lockstep.benchmarks.baseline.LaneWorkload;
import dev.lockstep.benchmarks.baseline.Outcome;
import dev.lockstep.benchmarks.baseline.RestingOrdersWorkload;
import dev.lockstep.benchmarks.baseline.SharedCashWorkload;
import dev.lockstep.benchmarks.baseline.SweepWorkload;
import dev.lockstep.benchmarks.baseline.SyntheticWorkloads;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.performance.Performance;
import org.junit.jupiter.api.Test;

/** Engine and baselines do the same work, or their ratio would say nothing. */
final class EngineWorkTest {
  private static final int TRADING_DAYS = 252;

  @Test
  void laneOfFixedQuantityAgreesWithTheHandWrittenLoop() {
    LaneWorkload work = SyntheticWorkloads.oneLane(20_000);

    assertAgree(EngineWork.fixedLane(work).run(), work.run());
  }

  @Test
  void allocatedLaneAgreesWithTheHandWrittenLoop() {
    LaneWorkload work = SyntheticWorkloads.oneLane(20_000);

    assertAgree(EngineWork.allocatedLane(work).run(), work.inTicks().runAllocated());
  }

  @Test
  void manySymbolsWithOneCashAgreeWithTheHandWrittenLoop() {
    SharedCashWorkload work = SyntheticWorkloads.sharedCash(500, 20);

    assertAgree(EngineWork.sharedCash(work).run(), work.run());
  }

  @Test
  void eachLaneOfASweepAgreesWithTheHandWrittenLoop() {
    SweepWorkload work = SyntheticWorkloads.sweep(10_000, 50);

    assertAgree(EngineWork.sweep(work).run(), work.runPlain());
  }

  @Test
  void eachLaneOfBollingerAgreesWithBothHandWrittenLoops() {
    BollingerWorkload work = SyntheticWorkloads.bollinger(20_000, 100);
    GroupEngine engine = EngineWork.sweep(work).run();

    assertAgree(engine, work.inTicks().runPlain());
    assertAgree(engine, work.inTicks().runTiled());
  }

  @Test
  void eachLaneWhoseOrdersRestAgreesWithTheHandWrittenLoop() {
    RestingOrdersWorkload work = SyntheticWorkloads.restingOrders(40_000, 100);

    assertAgree(EngineWork.sweep(work).run(), work.loop().run(work.sets()));
  }

  private static void assertAgree(GroupEngine engine, Outcome... outcomes) {
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
