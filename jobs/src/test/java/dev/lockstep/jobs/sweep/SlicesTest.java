package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.sweep.space.Search;
import dev.lockstep.jobs.sweep.space.SearchSpace;
import dev.lockstep.jobs.sweep.space.TrialList;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** How trials are cut into units. */
final class SlicesTest {
  private static TrialList trials(int smaSets, int faultySets) {
    return SearchSpace.of(
            TestSweeps.STRATEGIES.load(List.<Path>of()),
            List.of(TestSweeps.SMA, "faulty"),
            List.of("fast=1..%d".formatted(smaSets), "slow=9999", "every=1.." + faultySets),
            List.of(),
            Search.grid())
        .trials();
  }

  @RepeatedTest(50)
  void slicesCoverAllTrialsOnceWithinTheirBoundsAndNeverMixStrategies(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    TrialList trials = trials(2 + random.nextInt(3_000), 2 + random.nextInt(300));
    int cap = 1 + random.nextInt(1_024);
    Slices slices = Slices.cut(trials, 1 + random.nextInt(64), cap);

    assertThat(slices.first(0)).as("seed %d", seed).isZero();
    for (int i = 0; i < slices.size(); i++) {
      String slice = "slice %d, seed %d".formatted(i, seed);
      assertThat(slices.length(i)).as(slice).isBetween(1, cap);
      assertThat(slices.end(i))
          .as(slice)
          .isEqualTo(i + 1 < slices.size() ? slices.first(i + 1) : trials.size())
          .isLessThanOrEqualTo(trials.endOfStrategy(slices.first(i)));
    }
  }

  @Test
  void everySlotHasSomethingToDo() {
    assertThat(Slices.cut(trials(8, 2), 4, 1_024).size()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void slicesGetShorterTowardsTheEnd() {
    Slices slices = Slices.cut(trials(4_000, 2), 4, 1_024);

    for (int i = 1; i < slices.size(); i++) {
      assertThat(slices.length(i)).isLessThanOrEqualTo(slices.length(i - 1));
    }
    assertThat(slices.length(0)).isBetween(4_000 / 16, 4_000 / 4);
    assertThat(slices.length(slices.size() - 3)).isLessThan(100);
    assertThat(slices.size()).isLessThan(60);
  }

  @Test
  void slicesAreMadeAgainFromTheirBounds() {
    TrialList trials = trials(500, 40);
    Slices slices = Slices.cut(trials, 2, 100);

    assertThat(Slices.of(slices.bounds(), trials).bounds()).isEqualTo(slices.bounds());
  }

  @Test
  void boundsThatDoNotCoverTheTrialsAreRefused() {
    TrialList trials = trials(10, 5);

    for (int[] bounds :
        new int[][] {{}, {0}, {0, 10}, {0, 15}, {0, 10, 14}, {1, 10, 15}, {0, 10, 10, 15}}) {
      assertThatThrownBy(() -> Slices.of(bounds, trials))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Slices.of(new int[] {0, 10, 15}, trials).size()).isEqualTo(2);
  }
}
