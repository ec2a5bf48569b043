package dev.lockstep.jobs.sweep.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Grids: what is tried, in which order, and under which names. */
final class GridTest {
  private static final List<String> TWO = List.of("sma-cross", "macd");

  @Test
  void theLastParameterOfTheRecordChangesFastest() {
    TrialList list = Spaces.grid("sma-cross", "slow=20,30", "fast=5..6");

    assertThat(Spaces.column(list, "fast")).containsExactly("5", "5", "6", "6");
    assertThat(Spaces.column(list, "slow")).containsExactly("20", "30", "20", "30");
  }

  @Test
  void aTrialHasAllParametersAndAnIdFromOne() {
    TrialList list = Spaces.grid("sma-cross", "fast=5,6");

    assertThat(list.trial(1))
        .isEqualTo(
            new Trial(
                2,
                "sma-cross",
                new TreeMap<>(
                    Map.of(
                        "fast", "6",
                        "slow", "30",
                        "allocation", "0.95",
                        "quantity", "0",
                        "tolerance", "0"))));
  }

  @Test
  void whatATrialSaysIsWhatTheStrategyTakes() {
    TrialList list =
        Spaces.grid("every-kind", "must=1..3", "ratio=0..1:0.25", "on=*", "pace=*", "note=a,b");

    assertThat(list.size()).isEqualTo(3 * 5 * 2 * 3 * 2);
    assertThat(Spaces.all(list))
        .doesNotHaveDuplicates()
        .allSatisfy(trial -> Spaces.CATALOG.find(trial.strategy()).read(trial.parameters()));
  }

  @Test
  void strategiesFollowOneAnotherInTheOrderGiven() {
    TrialList list = twoStrategies("fast=5,6", "sma-cross.slow=20,30", "macd.signal=3..5");

    assertThat(list.size()).isEqualTo(4 + 6);
    assertThat(Spaces.all(list).stream().map(Trial::strategy).distinct())
        .containsExactly("sma-cross", "macd");
    assertThat(list.endOfStrategy(0)).isEqualTo(4);
    assertThat(list.endOfStrategy(3)).isEqualTo(4);
    assertThat(list.endOfStrategy(4)).isEqualTo(10);
    assertThat(list.trial(4).parameters()).containsEntry("slow", "26").containsEntry("fast", "5");
  }

  @Test
  void namesAreThoseOfAllStrategiesInTheOrderOfTheRecords() {
    TrialList list = twoStrategies("fast=5,6", "sma-cross.slow=20,30", "macd.signal=3..5");

    assertThat(list.parameterNames())
        .containsExactly("fast", "slow", "allocation", "quantity", "tolerance", "signal");
    assertThat(list.sweptNames()).containsExactly("fast", "slow", "signal");
  }

  @Test
  void sweptNumbersLeaveChoicesOut() {
    TrialList list = Spaces.grid("every-kind", "must=1,2", "ratio=0.5", "pace=*", "on=*");

    assertThat(list.sweptNames()).containsExactly("must", "on", "pace");
    assertThat(list.sweptNumbers()).containsExactly("must");
  }

  @Test
  void withoutRangesThereIsOneTrial() {
    TrialList list = Spaces.grid("buy-and-hold");

    assertThat(list.size()).isEqualTo(1);
    assertThat(list.sweptNames()).isEmpty();
  }

  @Test
  void setsThatTheStrategyRefusesAreLeftOutAndCounted() {
    TrialList list = Spaces.grid("macd", "fast=5..8", "slow=6..9");

    assertThat(list.size()).isEqualTo(10);
    assertThat(list.leftOutByStrategy()).isEqualTo(6);
    assertThat(list.leftOutByConstraints()).isZero();
    assertThat(list.trial(0).id()).isEqualTo(1);
  }

  @Test
  void aSpaceThatIsRefusedAsAWholeSaysWhy() {
    assertThatThrownBy(() -> Spaces.grid("macd", "fast=9,10", "slow=8,9"))
        .hasMessage(
            "no parameter set is left: 4 are refused, the first because macd: fast must be <"
                + " slow, was 9 and 8; change the ranges");
  }

  @Test
  void aStrategyWithoutTrialsLeavesTheOthersAlone() {
    TrialList list = twoStrategies("macd.fast=30", "sma-cross.fast=5,6");

    assertThat(Spaces.all(list)).extracting(Trial::strategy).containsOnly("sma-cross");
    assertThat(list.endOfStrategy(1)).isEqualTo(2);
    assertThat(list.leftOutByStrategy()).isEqualTo(1);
  }

  @Test
  void candidatesAreCountedBeforeAnyIsLookedAt() {
    SearchSpace space =
        SearchSpace.of(
            Spaces.CATALOG,
            TWO,
            List.of("fast=2..101", "sma-cross.slow=1..100", "macd.slow=2..51"),
            List.of("fast < slow"),
            Search.grid());

    assertThat(space.candidates()).isEqualTo(10_000 + 5_000);
    assertThat(space.sets()).isEqualTo(15_000);
  }

  private static TrialList twoStrategies(String... parameters) {
    return SearchSpace.of(Spaces.CATALOG, TWO, List.of(parameters), List.of(), Search.grid())
        .trials();
  }
}
