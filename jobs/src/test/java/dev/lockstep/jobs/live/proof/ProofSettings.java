package dev.lockstep.jobs.live.proof;

import dev.lockstep.jobs.live.config.LiveSettings;
import dev.lockstep.jobs.live.config.LiveSettingsReader;
import dev.lockstep.operators.live.LiveLaneSpec;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.strategy.StrategyCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of proofs: several lanes, one of which has an external venue, and a person. */
final class ProofSettings {
  static final List<String> SYMBOLS = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF");
  static final Map<String, String> GROUPS = Map.of("AAA", "majors", "BBB", "majors");

  /** The lane whose orders an external venue executes. */
  static final String VENUE_LANE = "venue";

  static final String TEXT =
      """
      account: {cash: 100000}
      commission: {bps: 3}
      live: {checkpoint-interval: 200ms, equity-every: 30s}
      instruments:
        AAA: {tick-size: 0.01, lot-size: 1}
        BBB: {tick-size: 0.01, lot-size: 1}
        CCC: {tick-size: 0.01, lot-size: 1}
        DDD: {tick-size: 0.01, lot-size: 1}
        EEE: {tick-size: 0.01, lot-size: 1}
        FFF: {tick-size: 0.01, lot-size: 1}
      groups:
        majors: [AAA, BBB]
      lanes:
        cross: {strategy: sma-cross, parameters: {fast: 3, slow: 8}, bar: 1s}
        slow: {strategy: sma-cross, parameters: {fast: 5, slow: 20}, bar: 2s, symbols: [AAA, BBB, CCC]}
        venue: {strategy: sma-cross, parameters: {fast: 4, slow: 9, allocation: 0.4}, bar: 1s}
      people: {cash: 50000, users: [7]}
      """;

  private ProofSettings() {}

  /** Those of {@link #TEXT} over these topics, with some set otherwise. */
  static LiveSettings of(ProofTopics topics, Map<String, String> more) {
    return of(TEXT, topics, more);
  }

  static LiveSettings of(String text, ProofTopics topics, Map<String, String> more) {
    Map<String, String> overrides = new LinkedHashMap<>();
    overrides.put("live.brokers", topics.brokers());
    overrides.put("live.prefix", topics.prefix());
    overrides.put("live.partitions", Integer.toString(topics.eventEnds().size()));
    overrides.putAll(more);
    StrategyCatalog catalog = new StrategyCatalog(ProofSettings.class.getClassLoader());
    return withVenue(LiveSettingsReader.ofText(text, overrides).read(catalog));
  }

  private static LiveSettings withVenue(LiveSettings settings) {
    LiveSpec spec = settings.spec();
    List<LiveLaneSpec> lanes = spec.lanes().stream().map(ProofSettings::withVenue).toList();
    return new LiveSettings(
        settings.log(),
        settings.flow(),
        settings.checkpoints(),
        new LiveSpec(
            spec.feed(), spec.zone(), spec.equityNanos(), spec.groups(), lanes, spec.people()),
        settings.execution());
  }

  private static LiveLaneSpec withVenue(LiveLaneSpec lane) {
    return new LiveLaneSpec(
        lane.name(),
        lane.accountId(),
        lane.barNanos(),
        lane.name().equals(VENUE_LANE),
        lane.lane());
  }
}
