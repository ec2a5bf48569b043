package dev.lockstep.benchmarks.work;

import static dev.lockstep.benchmarks.work.Agreement.assertAgree;

import dev.lockstep.benchmarks.baseline.BollingerWorkload;
import dev.lockstep.benchmarks.baseline.LaneWorkload;
import dev.lockstep.benchmarks.baseline.RestingOrdersWorkload;
import dev.lockstep.benchmarks.baseline.SharedCashWorkload;
import dev.lockstep.benchmarks.baseline.SweepWorkload;
import dev.lockstep.benchmarks.baseline.SyntheticWorkloads;
import dev.lockstep.engine.GroupEngine;
import org.junit.jupiter.api.Test;

/** Engine and baselines do the same work, or their ratio would say nothing. */
final class EngineWorkTest {
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
    RestingOrdersWorkload work = SyntheticWorkloads.restingOrders(200_000, 100);

    assertAgree(EngineWork.sweep(work).run(), work.loop().run(work.sets()));
  }
}
