package dev.lockstep.jobs.sweep.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What random and Sobol searches draw. */
final class SearchTest {
  private static final String[] MIXED = {
    "fast=5..50", "slow=10..200:10", "allocation=0.1..1", "tolerance=0.0001..0.1:log"
  };
  private static final List<String> RISING = List.of("fast < slow");

  @Test
  void aSeedDrawsTheseRandomSetsInEveryProcess() {
    assertThat(drawn(Search.random(3, 42)))
        .containsExactly(
            "[0.396834399, 12, 0, 120, 0.00499568574]",
            "[0.175557812, 8, 0, 130, 0.0281031801]",
            "[0.469729322, 24, 0, 60, 0.0375896721]");
  }

  @Test
  void aSeedDrawsTheseSobolSetsInEveryProcess() {
    assertThat(drawn(Search.sobol(3, 42)))
        .containsExactly(
            "[0.933698309, 8, 0, 10, 0.000278981075]",
            "[0.483698308, 31, 0, 110, 0.00882215631]",
            "[0.708698309, 43, 0, 60, 0.00156882588]");
  }

  @Test
  void weightedDrawsAreTheSameInEveryProcess() {
    assertThat(Spaces.values(Search.random(8, 42), "count", "1..100000:log"))
        .containsExactly("1739", "32", "284", "4", "19366", "24", "5", "64");
  }

  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "SOBOL"})
  void theSameSeedDrawsTheSameAndAnotherOneOthers(SearchMethod method) {
    List<String> drawn = drawn(new Search(method, 200, 1));

    assertThat(drawn(new Search(method, 200, 1))).isEqualTo(drawn);
    assertThat(drawn(new Search(method, 200, 2))).doesNotContainAnyElementsOf(drawn);
  }

  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "SOBOL"})
  void nothingIsDrawnTwiceThoughMostIsDrawn(SearchMethod method) {
    TrialList list =
        Spaces.space("sma-cross", new Search(method, 95, 5), "fast=1..10", "slow=1..10").trials();

    assertThat(Spaces.all(list)).extracting(Trial::parameters).hasSize(95).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "SOBOL"})
  void moreTrialsThanSetsAreAllOfThemInTheOrderOfTheGrid(SearchMethod method) {
    SearchSpace space =
        Spaces.space("sma-cross", new Search(method, 1000, 5), "fast=1..10", "slow=1..10");

    assertThat(space.candidates()).isEqualTo(100);
    assertThat(Spaces.all(space.trials()))
        .isEqualTo(Spaces.all(Spaces.grid("sma-cross", "fast=1..10", "slow=1..10")));
  }

  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "SOBOL"})
  void whatIsLeftOutIsReplacedByFurtherDraws(SearchMethod method) {
    TrialList list = rising(new Search(method, 40, 5));

    assertThat(list.size()).isEqualTo(40);
    assertThat(list.leftOutByConstraints()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "SOBOL"})
  void aSmallSpaceEndsWithAllThatMeetTheConstraint(SearchMethod method) {
    TrialList list = rising(new Search(method, 90, 5));
    Set<Trial> found = new HashSet<>(Spaces.all(list));

    assertThat(found).hasSize(45);
    assertThat(list.leftOutByConstraints()).isEqualTo(55);
  }

  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "SOBOL"})
  void aConstraintThatLeavesNextToNothingEndsTheSearch(SearchMethod method) {
    SearchSpace space =
        SearchSpace.of(
            Spaces.CATALOG,
            List.of("sma-cross"),
            List.of("fast=1..100000", "slow=1..100000"),
            List.of("fast * slow < 3"),
            new Search(method, 100, 5));

    assertThatThrownBy(space::trials)
        .isInstanceOf(UserError.class)
        .hasMessageMatching(
            "sma-cross: only \\d of 100 parameter sets were found, because --where \"fast \\* slow"
                + " < 3\" leaves out nearly all; narrow the ranges, or write a smaller --trials");
  }

  @Test
  void everySetOfAShuffledGridIsAsLikelyAsAnother() {
    Values ten = new SteppedValues(BigDecimal.ONE, BigDecimal.ONE, 10);
    Values six = new SteppedValues(BigDecimal.ONE, BigDecimal.ONE, 6);
    Axes axes =
        new Axes(
            List.of(
                new ParameterValues("a", ValueKind.NUMBER, ten),
                new ParameterValues("b", ValueKind.NUMBER, six)));
    int[] firsts = new int[60];
    int[] places = new int[2];
    for (int seed = 0; seed < 60_000; seed++) {
      new ShuffledCandidates(axes, Mixing.seed(seed, "any"), Long.MAX_VALUE).next(places);
      firsts[places[0] * 6 + places[1]]++;
    }

    for (int count : firsts) {
      assertThat(count).as("1000 are expected").isBetween(860, 1140);
    }
  }

  @Test
  void sobolPointsFillEveryCellBeforeAnyTwice() {
    TrialList list =
        Spaces.space("sma-cross", Search.sobol(64, 9), "fast=1..64", "slow=1..64").trials();

    assertThat(Spaces.column(list, "fast")).doesNotHaveDuplicates();
    assertThat(Spaces.column(list, "slow")).doesNotHaveDuplicates();
  }

  @Test
  void trialsAreDividedAmongStrategiesAndSmallOnesLeaveTheirsOver() {
    TrialList list =
        SearchSpace.of(
                Spaces.CATALOG,
                List.of("sma-cross", "buy-and-hold", "ema-cross"),
                List.of("fast=1..100", "slow=1..100"),
                RISING,
                Search.random(101, 3))
            .trials();

    assertThat(list.endOfStrategy(0)).isEqualTo(50);
    assertThat(list.endOfStrategy(50)).isEqualTo(51);
    assertThat(list.size()).isEqualTo(101);
    assertThat(list.trial(50).strategy()).isEqualTo("buy-and-hold");
  }

  @Test
  void whatOneStrategyDrawsDoesNotDependOnTheOthers() {
    String[] parameters = {"fast=1..100", "slow=1..100"};
    List<Trial> alone =
        Spaces.all(Spaces.space("ema-cross", Search.random(20, 3), parameters).trials());
    TrialList both =
        SearchSpace.of(
                Spaces.CATALOG,
                List.of("ema-cross", "sma-cross"),
                List.of(parameters),
                List.of(),
                Search.random(40, 3))
            .trials();

    assertThat(Spaces.all(both).subList(0, 20)).isEqualTo(alone);
  }

  @Test
  void spacesBeyondCountingAreDrawnFrom() {
    SearchSpace space =
        Spaces.space(
            "sma-cross",
            Search.random(500, 3),
            "fast=1..100000",
            "slow=1..100000",
            "allocation=0..1",
            "tolerance=0..1");

    assertThat(space.sets()).isEqualTo(Long.MAX_VALUE);
    assertThat(space.candidates()).isEqualTo(500);
    assertThat(Spaces.all(space.trials())).hasSize(500).doesNotHaveDuplicates();
  }

  private static List<String> drawn(Search search) {
    TrialList list = Spaces.space("sma-cross", search, MIXED).trials();
    return Spaces.all(list).stream().map(trial -> trial.parameters().values().toString()).toList();
  }

  private static TrialList rising(Search search) {
    return SearchSpace.of(
            Spaces.CATALOG,
            List.of("sma-cross"),
            List.of("fast=1..10", "slow=1..10"),
            RISING,
            search)
        .trials();
  }
}
