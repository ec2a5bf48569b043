package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.sweep.space.Trial;
import dev.lockstep.operators.result.TotalRecord;
import dev.lockstep.performance.Performance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rows of {@code trials.csv}. */
final class TrialColumnsTest {
  private static final TrialColumns COLUMNS = new TrialColumns(List.of("fast", "every"));
  private static final Trial TRIAL = new Trial(12, "sma-cross", new TreeMap<>(Map.of("fast", "5")));

  @Test
  void theHeaderNamesParametersAndStatistics() {
    assertThat(String.join(",", COLUMNS.header()))
        .isEqualTo(
            "trial,strategy,fast,every,status,reason,initialCash,finalEquity,totalReturn,cagr,"
                + "annualVolatility,sharpe,sortino,calmar,maxDrawdown,trades,fills,winRate,"
                + "profitFactor,exposure,turnover,fees,bars,ambiguousBars,dailyReturns,"
                + "periodsPerYear");
  }

  @Test
  void moneyIsExactRatiosHaveAllTheirDigitsAndTheUndefinedIsEmpty() {
    Performance performance =
        new Performance(
            1_000_000_000_000L,
            1_234_567_890_120L,
            0.23456789012,
            1e-7,
            0.5,
            1.0 / 3,
            Double.NaN,
            2,
            0.125,
            4,
            8,
            0.5,
            Double.NaN,
            0,
            12.5,
            250_000,
            600,
            0,
            600,
            252);

    assertThat(
            String.join(",", COLUMNS.row(TRIAL, new TotalRecord(0, "", Optional.of(performance)))))
        .isEqualTo(
            "12,sma-cross,5,,ok,,1000000,1234567.89012,0.23456789012,1.0E-7,0.5,"
                + "0.3333333333333333,,2.0,0.125,4,8,0.5,,0.0,12.5,0.25,600,0,600,252");
  }

  @Test
  void aTrialThatFailedHasAReasonAndNoNumbers() {
    List<String> row = COLUMNS.row(TRIAL, new TotalRecord(3, "A: broke", Optional.empty()));

    assertThat(row).hasSameSizeAs(COLUMNS.header());
    assertThat(row.subList(4, 6)).containsExactly("failed", "A: broke");
    assertThat(row.subList(6, row.size())).containsOnly("");
  }
}
