package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which trials are the best. */
final class TopTrialsTest {
  private static final Objective LEAST = new Objective(Statistic.MAX_DRAWDOWN, false, 0);

  private static List<Integer> ranked(Objective objective, int wanted, double... values) {
    TopTrials top = new TopTrials(objective, wanted);
    for (int i = 0; i < values.length; i++) {
      top.offer(new TopTrials.Entry(i, values[i], List.of()));
    }
    return top.ranked().stream().map(TopTrials.Entry::trialIndex).toList();
  }

  @Test
  void theHighestComeFirstWhenHigherIsBetter() {
    assertThat(ranked(Objective.STANDARD, 3, 1, 5, -2, 4, 3)).containsExactly(1, 3, 4);
  }

  @Test
  void theLowestComeFirstWhenLowerIsBetter() {
    assertThat(ranked(LEAST, 2, 1, 5, -2, 4)).containsExactly(2, 0);
  }

  @Test
  void ofEqualTrialsTheLowerIdIsTheBetter() {
    assertThat(ranked(Objective.STANDARD, 2, 7, 7, 7, 1)).containsExactly(0, 1);
    assertThat(ranked(LEAST, 2, 7, 7, 7)).containsExactly(0, 1);
  }

  @Test
  void trialsWithoutAValueDoNotCompete() {
    assertThat(ranked(Objective.STANDARD, 3, Double.NaN, 1, Double.NaN)).containsExactly(1);
    assertThat(ranked(LEAST, 3, Double.NaN)).isEmpty();
  }
}
