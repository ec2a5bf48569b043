package dev.lockstep.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.cluster.Target;
import dev.lockstep.operators.unit.TimeRange;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsReaderTest {
  private static final Map<String, String> LEAST =
      Map.of("account.cash", "1000", "commission.bps", "0");

  /** A value other than the default for every key that decides results. */
  private static final Map<String, String> EVERY_DECISION =
      Map.ofEntries(
          Map.entry("account.cash", "1000000.000001"),
          Map.entry("account.shared", "true"),
          Map.entry("commission.bps", "2.75"),
          Map.entry("commission.per-lot", "0.005"),
          Map.entry("commission.minimum", "1"),
          Map.entry("commission.sell-duty-bps", "10"),
          Map.entry("risk.max-order-lots", "500"),
          Map.entry("risk.max-order-amount", "250000.5"),
          Map.entry("risk.max-position-lots", "2000"),
          Map.entry("risk.price-collar", "0.1"),
          Map.entry("risk.max-open-orders", "12"),
          Map.entry("risk.check-cash-at-submission", "true"),
          Map.entry("venue.market-fill", "same-close"),
          Map.entry("venue.limit-touch", "touch"),
          Map.entry("venue.limit-price", "limit"),
          Map.entry("venue.path", "open-low-high-close"),
          Map.entry("venue.silent-bar", "fills"),
          Map.entry("venue.slippage-ticks", "2"),
          Map.entry("venue.participation", "0.000000001"),
          Map.entry("statistics.periods-per-year", "260"));

  private static final Map<String, String> EVERY_EXECUTION =
      Map.of(
          "run.target", "local",
          "run.parallelism", "3",
          "run.block-rows", "64",
          "run.web-ui-port", "8081");

  @Test
  void everyDecisionIsWrittenIntoTheManifestAsItWasGiven() {
    SettingsReader reader = new SettingsReader(Map.of(), EVERY_DECISION);

    assertThat(new TreeMap<>(SettingsText.of(settings(reader))))
        .containsAllEntriesOf(EVERY_DECISION);
  }

  @Test
  void everyKeyIsTriedHere() {
    Map<String, String> all = new HashMap<>(EVERY_DECISION);
    all.putAll(EVERY_EXECUTION);

    assertThat(SettingsReader.keys()).containsExactlyInAnyOrderElementsOf(all.keySet());
  }

  @Test
  void eachDecisionChangesTheHash() {
    String standard = hash(LEAST);

    EVERY_DECISION.forEach(
        (key, value) -> {
          Map<String, String> one = new HashMap<>(LEAST);
          one.put(key, value);
          assertThat(hash(one)).as(key).isNotEqualTo(standard);
        });
  }

  @Test
  void whereAndHowItRunsDoesNotChangeTheHash() {
    Map<String, String> here = new HashMap<>(LEAST);
    here.putAll(EVERY_EXECUTION);

    assertThat(hash(here)).isEqualTo(hash(LEAST));
    assertThat(new SettingsReader(here, Map.of()).execution())
        .isEqualTo(new ExecutionSettings(Target.LOCAL, 3, 64, OptionalInt.of(8081)));
  }

  @Test
  void optionsLieOverTheFile() {
    SettingsReader reader =
        new SettingsReader(
            Map.of("account.cash", "5", "commission.bps", "1"), Map.of("commission.bps", "2"));

    assertThat(reader.account().cashMicros()).isEqualTo(5_000_000);
    assertThat(reader.account().commission().rateBillionths()).isEqualTo(200_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "account.cash|many|account.cash must be a number, was many",
        "account.cash|0|cash must be > 0, was 0",
        "account.cash|-5|cash must be > 0, was -5",
        "account.cash|0.0000001|account.cash must have at most 6 decimal places",
        "account.cash|99999999999999|and be below 9 trillion, was 99999999999999",
        "account.cash|1e999999999|account.cash must be a number of at most 30 digits",
        "account.shared|yes|account.shared must be true or false, was yes",
        "commission.bps|-3|commission.bps must be >= 0, was -3",
        "commission.bps|0.000001|at most 5 decimal places, was 0.000001",
        "commission.per-lot|-0.5|commission.per-lot must be >= 0, was -0.5",
        "commission.minimum|-1|commission.minimum must be >= 0, was -1",
        "commission.sell-duty-bps|-1|commission.sell-duty-bps must be >= 0, was -1",
        "risk.max-order-lots|1.5|risk.max-order-lots must be a whole number, was 1.5",
        "risk.max-order-lots|0|risk.max-order-lots must be > 0, was 0",
        "risk.max-order-amount|-2|risk.max-order-amount must be >= 0, was -2",
        "risk.max-order-amount|0|risk.max-order-amount must be > 0, was 0",
        "risk.max-position-lots|-7|risk.max-position-lots must be > 0, was -7",
        "risk.price-collar|0|risk.price-collar must be > 0, was 0",
        "risk.max-open-orders|4294967297|risk.max-open-orders must be 0 to 2147483647",
        "venue.path|random|venue.path must be one of pessimistic, optimistic, ",
        "venue.market-fill|open|must be one of next-open, same-close, was open",
        "venue.slippage-ticks|-1|slippage must be >= 0 ticks, was -1",
        "venue.participation|1.5|participation must be 0 to 1, was 1.5",
        "venue.participation|-0.1|participation must be 0 to 1, was -0.1",
        "venue.participation|0.0000000001|at most 9 decimal places, was 0.0000000001",
        "statistics.periods-per-year|-1|statistics.periods-per-year must be 0 to",
        "run.parallelism|4294967298|run.parallelism must be 0 to 2147483647, was 4294967298",
        "run.block-rows|0|block rows must be 1 to 4096, was 0",
        "run.block-rows|4097|block rows must be 1 to 4096, was 4097",
        "run.web-ui-port|65536|web UI port must be 1 to 65535, was 65536",
        "run.target|nowhere|--target must be local or HOST:PORT, was nowhere",
        "acount.cash|5|unknown setting acount.cash; there are account.cash, account.shared, "
      })
  void aWrongValueIsNamed(String key, String value, String message) {
    Map<String, String> values = new HashMap<>(LEAST);
    values.put(key, value);

    assertThatThrownBy(() -> settings(new SettingsReader(values, Map.of())))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }

  @Test
  void whatDecidesMoneyMustBeGiven() {
    SettingsReader noCash = new SettingsReader(Map.of("commission.bps", "1"), Map.of());
    SettingsReader noCommission = new SettingsReader(Map.of("account.cash", "1"), Map.of());

    assertThatThrownBy(noCash::account)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cash is not given")
        .hasMessageContaining("--cash 1000000");
    assertThatThrownBy(noCommission::account)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("commission is not given")
        .hasMessageContaining("--commission-bps 3 (0 is an answer)");
  }

  @Test
  void aChargePerLotIsACommissionToo() {
    Map<String, String> values = Map.of("account.cash", "1", "commission.per-lot", "0.01");

    assertThat(new SettingsReader(values, Map.of()).account().commission().perLotMicros())
        .isEqualTo(10_000);
  }

  private static String hash(Map<String, String> values) {
    return SettingsText.hash(SettingsText.of(settings(new SettingsReader(values, Map.of()))));
  }

  private static BacktestSettings settings(SettingsReader reader) {
    return new BacktestSettings(
        Path.of("data"),
        List.of(),
        TimeRange.ALL,
        "sma-cross",
        Map.of(),
        reader.account(),
        reader.periodsPerYear(),
        reader.execution());
  }
}
