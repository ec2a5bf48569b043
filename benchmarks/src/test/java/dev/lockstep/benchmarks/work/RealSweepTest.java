package dev.lockstep.benchmarks.work;

import static dev.lockstep.benchmarks.work.Agreement.assertAgree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.benchmarks.baseline.BollingerWorkload;
import dev.lockstep.benchmarks.baseline.PeerData;
import dev.lockstep.benchmarks.baseline.RestingOrdersWorkload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Engine and hand-written loops agree on a year of real minutes, with some sets of each sweep. */
final class RealSweepTest {
  private static final int EVERY = 97;

  @Test
  void bollingerAgreesWithBothLoops() throws IOException {
    BollingerWorkload all = PeerData.workloads().bollingerOfMinutes();
    BollingerWorkload work = new BollingerWorkload(all.prices(), some(all.sets()), all.size());

    assertAgree(EngineWork.sweep(work).run(), work.inTicks().runPlain());
    assertAgree(EngineWork.sweep(work).run(), work.inTicks().runTiled());
  }

  @Test
  void ordersThatRestAgreeWithTheLoop() throws IOException {
    RestingOrdersWorkload all = PeerData.workloads().restingOrdersOfMinutes();
    RestingOrdersWorkload work =
        new RestingOrdersWorkload(all.prices(), some(all.sets()), all.size());

    assertAgree(EngineWork.sweep(work).run(), work.loop().run(work.sets()));
  }

  private static <T> List<T> some(List<T> sets) {
    List<T> some = new ArrayList<>();
    for (int set = 0; set < sets.size(); set += EVERY) {
      some.add(sets.get(set));
    }
    assertThat(some).hasSizeGreaterThan(10);
    return some;
  }
}
