package dev.lockstep.jobs.live.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake is one line that names the key. */
final class LiveSettingsMistakesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prefix: desk            | prefiks: desk            | unknown setting live.prefiks; there are
          prefix: desk            | prefix: a b              | live.prefix must be 1 to 100 letters
          brokers: localhost:9092 | brokers: localhost       | live.brokers must be HOST:PORT
          feed: prints            | feed: ticks              | live.feed must be one of prints, bars, was ticks
          feed: prints            | feed: [prints]           | live.feed must be one value, was a list
          start: latest           | start: yesterday         | live.start must be one of earliest, latest
          equity-every: 5m        | equity-every: 5          | live.equity-every must be a number and one of ms, s, m, h, d
          equity-every: 5m        | equity-every: 0s         | live.equity-every must be >= 1ms, was 0s
          max-parallelism: 64     | max-parallelism: 40000   | live.max-parallelism must be 1 to 32768, was 40000
          hot-groups: 100         | hot-groups: many         | live.hot-groups must be a whole number, was many
          partitions: 8           | partitions: 0            | live.partitions must be 1 to 32768, was 0
          external-venue: true    | external-venue: perhaps  | live.external-venue must be true or false
          transaction-timeout: 10m | transaction-timeout: 30s | live.transaction-timeout must be >= 110500ms
          tick-size: 0.01, lot-size: 0.001 | lot-size: 0.001 | instruments.BTCUSDT.tick-size is not given: say
          tick-size: 0.01, lot-size: 0.001 | tick-size: 0 | instruments.BTCUSDT.tick-size: size must be
          tick-size: 0.01, lot-size: 0.001 | tick-size: 1, lots: 3 | unknown setting instruments.BTCUSDT.lots
          [ETHUSDT, BTCUSDT]      | [ETHUSDT, DOGE]          | groups.majors names DOGE, which instruments does not have
          [ETHUSDT, BTCUSDT]      | [ETHUSDT, ETHUSDT]       | groups.majors names ETHUSDT twice
          majors: [ETHUSDT        | ETHUSDT: [000001.SZ      | groups.ETHUSDT is called as a symbol that is not in it
          [BTCUSDT, ETHUSDT]      | [BTCUSDT]                | lanes.cross.symbols must cover group majors or leave it, was without ETHUSDT
          [BTCUSDT, ETHUSDT]      | [DOGE]                   | lanes.cross.symbols names DOGE
          strategy: sma-cross     | strategy: sma-crash      | lanes.cross: unknown strategy sma-crash
          fast: 10                | quick: 10                | lanes.cross: sma-cross
          fast: 10                | fast: ten                | lanes.cross: sma-cross: parameter fast must be
          bar: 1m                 | bar: 1x                  | lanes.cross.bar: bar period must be
          bar: 1m                 | cash: 1                  | lanes.cross.cash is given twice
          slippage-ticks: 2       | market-fill: same-close  | lanes.cross: venue.market-fill must be next-open
          slippage-ticks: 2       | slipage-ticks: 2         | lanes.cross: unknown setting venue.slipage-ticks
          cross:                  | user-9:                  | a lane's name must be
          cross:                  | a/b:                     | a lane must have a name without / and control characters, was a/b
          majors:                 | a/b:                     | a group must have a name without / and control characters, was a/b
          majors:                 | "a\\\\tb":                | a group must have a name without / and control characters, was a?b
          majors:                 | "":                      | a group must have a name, had none
          000001.SZ:              | BTC/USDT:                | a symbol must have a name without / and control characters, was BTC/USDT
          000001.SZ:              | "":                      | symbol must not be blank
          commission: {bps: 3}    | risk: {}                 | commission is not given
          account: {cash: 100000} | risk: {}                 | lanes.everywhere.cash is not given
          [8, 7]                  | [4294967296]             | people.users must be 1 to 4294967295, was 4294967296
          [8, 7]                  | []                       | people.users must name somebody
          lanes:                  | lane:                    | unknown setting lane; there are account, commission, groups
          """)
  void isOneLineThatNamesTheKey(String right, String wrong, String message) {
    String text = LiveSettingsReaderTest.WHOLE;
    assertThat(text).contains(right);

    assertThatThrownBy(
            () ->
                LiveSettingsReader.ofText(text.replaceFirst(quote(right), wrong), Map.of())
                    .read(LiveSettingsReaderTest.CATALOG))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross:", "majors:", "000001.SZ:"})
  void aNameOfMoreThanAHundredBytesIsOneLine(String right) {
    String text = LiveSettingsReaderTest.WHOLE.replace(right, "\u00e4".repeat(51) + ":");

    assertThatThrownBy(
            () -> LiveSettingsReader.ofText(text, Map.of()).read(LiveSettingsReaderTest.CATALOG))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("must have a name of at most 100 bytes, was 102 long: shorten \u00e4")
        .hasMessageNotContaining("\n");
  }

  private static String quote(String text) {
    return "\\Q" + text + "\\E";
  }
}
