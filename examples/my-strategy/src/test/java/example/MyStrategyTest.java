package example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testkit.StrategyTestKit;
import dev.lockstep.testkit.TestRun;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MyStrategyTest {
  private final MyStrategy.Factory factory = new MyStrategy.Factory();

  private StrategyTestKit kit() {
    Map<String, String> parameters =
        Map.of("trend", "3", "range", "2", "stopRanges", "2", "mostBars", "3");
    return StrategyTestKit.of(() -> factory.create(parameters)).cash(10_000);
  }

  @Test
  void buysACrossAboveTheRisingAverageAndLeavesAfterThreeBars() {
    TestRun run = kit().closes(100, 100, 100, 101, 102, 102, 102, 103, 103).run();

    assertThat(run.fills())
        .extracting(Object::toString)
        .containsExactly("event 5: buy 94 TEST at 102.0", "event 8: sell 94 TEST at 103.0");
    assertThat(run.roundTrips().get(0).profit()).isEqualTo(94.0);
  }

  @Test
  void sellsAtTheStopTwoRangesBelowTheEntry() {
    TestRun run = kit().closes(100, 100, 100, 101, 102).bar(102, 102, 99, 99.5).run();

    assertThat(run.orders())
        .extracting(Object::toString)
        .containsExactly(
            "event 5: order 1 buy 94 TEST market FILLED",
            "event 6: order 2 sell 94 TEST stop at 100.5 FILLED");
    assertThat(run.positionLots()).isZero();
  }

  @Test
  void survivesARestoreAtEveryEventAndWaitsAsItSaid() {
    StrategyTestKit kit = kit().closes(100, 100, 100, 101, 102, 102, 102, 103, 103, 101, 104, 104);

    kit.checkSurvivesRestore();
    kit.checkBlockLengths();
  }
}
