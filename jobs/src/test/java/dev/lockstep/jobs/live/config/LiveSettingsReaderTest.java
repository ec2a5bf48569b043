package dev.lockstep.jobs.live.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.settings.SettingsFile;
import dev.lockstep.live.PeopleAccounts;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.live.LiveGroupSpec;
import dev.lockstep.operators.live.LiveLaneSpec;
import dev.lockstep.strategy.StrategyCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveSettingsReaderTest {
  static final StrategyCatalog CATALOG =
      new StrategyCatalog(StrategyCatalog.class.getClassLoader());

  static final String WHOLE =
      """
      account: {cash: 100000}
      commission: {bps: 3}
      live:
        brokers: localhost:9092
        prefix: desk
        feed: prints
        start: latest
        equity-every: 5m
        max-parallelism: 64
        hot-groups: 100
        bundle: 1ms
        buffer-timeout: 2ms
        checkpoint-interval: 500ms
        unaligned-checkpoints: true
        transaction-timeout: 10m
        state-backend: heap
        external-venue: true
        partitions: 8
      instruments:
        BTCUSDT: {tick-size: 0.01, lot-size: 0.001, currency: USDT}
        ETHUSDT: {tick-size: 0.01, lot-size: 0.01, currency: USDT}
        000001.SZ: {tick-size: 0.01, lot-size: 100, currency: CNY}
      groups:
        majors: [ETHUSDT, BTCUSDT]
      lanes:
        cross:
          strategy: sma-cross
          parameters: {fast: 10, slow: 30}
          symbols: [BTCUSDT, ETHUSDT]
          bar: 1m
          cash: 50000
          venue: {slippage-ticks: 2}
        everywhere: {strategy: sma-cross, bar: 5s}
      people: {cash: 2000, users: [8, 7]}
      """;

  @TempDir private Path folder;

  private static LiveSettings read(String text) {
    return LiveSettingsReader.ofText(text, Map.of()).read(CATALOG);
  }

  @Test
  void everySettingOfLiveIsRead() {
    LiveSettings settings = read(WHOLE);

    assertThat(settings.log())
        .isEqualTo(
            new LogSettings(
                "localhost:9092", "desk", 8, LogSettings.Start.LATEST, Duration.ofMinutes(10)));
    assertThat(settings.flow())
        .isEqualTo(new FlowSettings(64, 100, Duration.ofMillis(1), Duration.ofMillis(2)));
    assertThat(settings.checkpoints())
        .isEqualTo(
            new CheckpointSettings(Duration.ofMillis(500), true, CheckpointSettings.Backend.HEAP));
    assertThat(settings.spec().feed()).isEqualTo(EventKind.TRADE);
    assertThat(settings.spec().equityNanos()).isEqualTo(Duration.ofMinutes(5).toNanos());
  }

  @Test
  void eachSymbolOutsideOfGroupsIsItsOwnGroup() {
    assertThat(read(WHOLE).spec().groups())
        .extracting(LiveGroupSpec::name)
        .containsExactly("000001.SZ", "majors");
    assertThat(read(WHOLE).spec().groups().get(1).instruments())
        .extracting(Instrument::symbol)
        .containsExactly("BTCUSDT", "ETHUSDT");
  }

  @Test
  void lanesTradeTheGroupsThatTheyName() {
    assertThat(read(WHOLE).spec().groups())
        .extracting(group -> group.lanes().toString())
        .containsExactly("[1]", "[0, 1]");
  }

  @Test
  void lanesTakeTheirOwnTermsAndTheCommonOnes() {
    LiveLaneSpec cross = read(WHOLE).spec().lanes().get(0);
    LiveLaneSpec everywhere = read(WHOLE).spec().lanes().get(1);

    assertThat(cross.lane().cashMicros()).isEqualTo(50_000_000_000L);
    assertThat(everywhere.lane().cashMicros()).isEqualTo(100_000_000_000L);
    assertThat(cross.lane().fillPolicy().slippageTicks()).isEqualTo(2);
    assertThat(everywhere.lane().fillPolicy().slippageTicks()).isZero();
    assertThat(cross.lane().commission()).isEqualTo(everywhere.lane().commission());
    assertThat(cross.barNanos()).isEqualTo(Duration.ofMinutes(1).toNanos());
    assertThat(cross.isExternal()).isTrue();
  }

  @Test
  void accountNumbersOfLanesDependOnTheirNamesAloneAndAreAboveAllUsers() {
    String other = WHOLE.replace("everywhere:", "elsewhere:");

    assertThat(read(other).spec().lanes().get(0).accountId())
        .isEqualTo(read(WHOLE).spec().lanes().get(0).accountId())
        .isGreaterThanOrEqualTo(1L << 32);
  }

  @Test
  void peopleTradeWithAccountsOfTheirOwn() {
    PeopleAccounts people = read(WHOLE).spec().people().orElseThrow();

    assertThat(people.users()).containsExactlyInAnyOrder(7L, 8L);
    assertThat(people.cashMicros()).isEqualTo(2_000_000_000L);
  }

  @Test
  void optionsLieOverTheFile() {
    Map<String, String> options =
        Map.of("live.brokers", "elsewhere:1", "live.prefix", "p", "run.parallelism", "2");

    LiveSettings settings = LiveSettingsReader.ofText(WHOLE, options).read(CATALOG);

    assertThat(settings.log().brokers()).isEqualTo("elsewhere:1");
    assertThat(settings.log().prefix()).isEqualTo("p");
    assertThat(settings.execution().parallelism()).isEqualTo(2);
  }

  @Test
  void theTextHasEverySettingAndTheHashFollowsIt() {
    LiveSettings settings = read(WHOLE);

    assertThat(settings.text())
        .containsEntry("live.prefix", "desk")
        .containsEntry("live.transaction-timeout", "10m")
        .containsEntry("lanes.cross.parameters.fast", "10")
        .containsEntry("lanes.cross.cash", "50000")
        .containsEntry("lanes.cross.venue.slippage-ticks", "2")
        .containsEntry("people.users", "7,8")
        .containsEntry("groups.majors", "symbols BTCUSDT,ETHUSDT; lanes cross,everywhere");
    assertThat(settings.hash()).isEqualTo(read(WHOLE).hash());
    assertThat(settings.hash()).isNotEqualTo(read(WHOLE.replace("50000", "50001")).hash());
  }

  @Test
  void instrumentsComeFromATableToo() throws IOException {
    Files.writeString(
        folder.resolve("instruments.csv"),
        "symbol,tick-size,lot-size,currency\nA,0.01,1,USD\nB,0.5,10,EUR\n");
    Path file = folder.resolve("lockstep.yaml");
    Files.writeString(
        file,
        """
        account: {cash: 1}
        commission: {bps: 0}
        instruments: {file: instruments.csv}
        lanes: {cross: {strategy: sma-cross, bar: 1m}}
        """);

    LiveSettings settings = new LiveSettingsReader(file, Map.of()).read(CATALOG);

    assertThat(settings.spec().groups()).extracting(LiveGroupSpec::name).containsExactly("A", "B");
  }

  @Test
  void otherCommandsPassOverTheSectionsOfLiveRuns() throws IOException {
    Path file = folder.resolve("lockstep.yaml");
    Files.writeString(file, WHOLE);

    assertThat(SettingsFile.read(file))
        .isEqualTo(Map.of("account.cash", "100000", "commission.bps", "3"));
  }
}
