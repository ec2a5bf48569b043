package dev.lockstep.strategy.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.strategy.InvalidParameterException;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.testkit.StrategyTestKit;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class BuiltinsTest {
  private static final long SEED = 7;

  private static StrategyCatalog catalog() {
    return new StrategyCatalog(BuiltinsTest.class.getClassLoader());
  }

  /** Name and parameters short enough to trade often. */
  static Stream<Map.Entry<String, Map<String, String>>> builtins() {
    return Stream.of(
        Map.entry("sma-cross", Map.of("fast", "2", "slow", "5")),
        Map.entry("ema-cross", Map.of("fast", "2", "slow", "5")),
        Map.entry("rsi-reversion", Map.of("period", "3")),
        Map.entry("bollinger-breakout", Map.of("period", "5", "deviations", "1")),
        Map.entry("macd", Map.of("fast", "2", "slow", "5", "signal", "3")),
        Map.entry("donchian-breakout", Map.of("entry", "5", "exit", "3")),
        Map.entry("buy-and-hold", Map.of()));
  }

  @Test
  void thereAreSevenAndAllHaveDefaults() {
    assertThat(catalog().all())
        .extracting(StrategyFactory::name)
        .containsExactlyInAnyOrderElementsOf(builtins().map(Map.Entry::getKey).toList());
    assertThat(catalog().all())
        .allSatisfy(factory -> assertThat(factory.create(Map.of())).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("builtins")
  void survivesARestoreAtEveryEventAndAnyBlockLength(Map.Entry<String, Map<String, String>> one) {
    StrategyTestKit kit = kit(one).commissionBasisPoints(3);
    RandomBars.feed(kit, SEED, 80, "TEST");

    assertThat(kit.run().fills()).as("seed %d", SEED).isNotEmpty();
    kit.checkSurvivesRestore();
    kit.checkBlockLengths();
  }

  @ParameterizedTest
  @MethodSource("builtins")
  void doesSoWithSeveralInstrumentsOfOneAccount(Map.Entry<String, Map<String, String>> one) {
    StrategyTestKit kit = kit(one).instrument("AAA", "0.01", "1").instrument("BBB", "0.01", "100");
    RandomBars.feed(kit, SEED, 40, "AAA", "BBB");

    kit.checkSurvivesRestore();
    kit.checkBlockLengths();
  }

  private static StrategyTestKit kit(Map.Entry<String, Map<String, String>> builtin) {
    StrategyFactory<?> factory = catalog().find(builtin.getKey());
    return StrategyTestKit.of(() -> factory.create(builtin.getValue()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sma-cross | fast | 0 | sma-cross: parameter fast must be a whole number"
            + " from 1 to 100000 (default 10), was 0",
        "sma-cross | slow | x | sma-cross: parameter slow must be a whole number"
            + " from 1 to 100000 (default 30), was x",
        "ema-cross | allocation | 1.5 | ema-cross: parameter allocation must be a number"
            + " from 0 to 1 (default 0.95), was 1.5",
        "sma-cross | quantity | -5 | sma-cross: parameter quantity must be a number"
            + " >= 0 (default 0), was -5",
        "buy-and-hold | fast | 3 | buy-and-hold has no parameter fast; it has allocation",
        "macd | fast | 26 | macd: fast must be < slow, was 26 and 26",
        "rsi-reversion | oversold | 70 | rsi-reversion: oversold must be < overbought,"
            + " was 70.0 and 70.0",
        "bollinger-breakout | deviations | 0 | bollinger-breakout: deviations must be > 0,"
            + " was 0.0",
        "donchian-breakout | entry | 1.5 | donchian-breakout: parameter entry must be a whole"
            + " number from 1 to 100000 (default 20), was 1.5",
      })
  void aWrongParameterGivesOneLine(String strategy, String name, String value, String message) {
    assertThatExceptionOfType(InvalidParameterException.class)
        .isThrownBy(() -> catalog().find(strategy).create(Map.of(name, value)))
        .withMessage(message);
  }
}
