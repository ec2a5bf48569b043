package dev.lockstep.jobs.run;

import dev.lockstep.performance.Performance;
import dev.lockstep.performance.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Statistics as tables show them: exact money, ratios with all their digits. */
public final class StatisticText {
  /** The labels of all statistics, in the order of the columns. */
  public static final List<String> LABELS =
      Arrays.stream(Statistic.values()).map(Statistic::label).toList();

  private StatisticText() {}

  /** The number as text; empty when it is not defined. */
  public static String of(Statistic statistic, double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    return switch (statistic.kind()) {
      case MONEY -> Amounts.moneyText((long) value);
      case COUNT -> Long.toString((long) value);
      case RATIO -> Double.toString(value);
    };
  }

  /** All numbers in the order of {@link #LABELS}. */
  public static List<String> row(Performance performance) {
    List<String> row = new ArrayList<>();
    for (Statistic statistic : Statistic.values()) {
      row.add(of(statistic, statistic.of(performance)));
    }
    return row;
  }
}
