package dev.lockstep.jobs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle on a real file: what it reads, and that its books balance. */
final class NaiveSmaCrossDataTest {
  @Test
  void tenYearsOfOracleAreReadWithoutLossAndBalance() {
    NaiveSeries series =
        MarketFiles.oracle(LocalDate.parse("2005-01-03"), LocalDate.parse("2014-12-31"));
    NaiveRules rules = NaiveRules.of(10, 30, "1000000", "3");

    NaiveResult result = NaiveSmaCross.alone(series, rules);

    assertThat(series.bars()).hasSize(2_517);
    assertThat(series.rejectedRows()).isZero();
    Books.assertBalance(List.of(series), rules, result);
  }
}
