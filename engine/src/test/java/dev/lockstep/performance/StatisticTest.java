package dev.lockstep.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StatisticTest {
  /** All its numbers differ. */
  private static final Performance NUMBERED =
      new Performance(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);

  private static String label(RecordComponent component) {
    return component.getName().replaceFirst("Micros$", "");
  }

  private static RecordComponent component(Statistic statistic) {
    return Arrays.stream(Performance.class.getRecordComponents())
        .filter(component -> label(component).equals(statistic.label()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyNumberOfAPerformanceIsOneInTheSameOrder() {
    List<String> names =
        Arrays.stream(Performance.class.getRecordComponents()).map(StatisticTest::label).toList();

    assertThat(Statistic.values()).extracting(Statistic::label).containsExactlyElementsOf(names);
  }

  @ParameterizedTest
  @EnumSource
  void statisticIsTheNumberOfItsName(Statistic statistic) throws ReflectiveOperationException {
    Number number = (Number) component(statistic).getAccessor().invoke(NUMBERED);

    assertThat(statistic.of(NUMBERED)).isEqualTo(number.doubleValue());
  }

  @ParameterizedTest
  @EnumSource
  void kindSaysHowTheNumberIsKept(Statistic statistic) {
    RecordComponent component = component(statistic);
    Statistic.Kind expected = Statistic.Kind.COUNT;
    if (component.getName().endsWith("Micros")) {
      expected = Statistic.Kind.MONEY;
    } else if (component.getType() == double.class) {
      expected = Statistic.Kind.RATIO;
    }

    assertThat(statistic.kind()).isEqualTo(expected);
  }

  @Test
  void whatPeopleWantLessOfIsKnown() {
    assertThat(Statistic.values())
        .filteredOn(statistic -> !statistic.isHigherBetter())
        .containsExactly(
            Statistic.ANNUAL_VOLATILITY,
            Statistic.MAX_DRAWDOWN,
            Statistic.TURNOVER,
            Statistic.FEES,
            Statistic.AMBIGUOUS_BARS);
  }
}
