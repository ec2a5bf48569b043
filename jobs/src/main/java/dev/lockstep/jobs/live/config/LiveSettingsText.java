package dev.lockstep.jobs.live.config;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.settings.AccountSettings;
import dev.lockstep.jobs.settings.Choices;
import dev.lockstep.jobs.settings.SettingsText;
import dev.lockstep.live.PeopleAccounts;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.live.LiveGroupSpec;
import dev.lockstep.operators.live.LiveLaneSpec;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.operators.unit.LaneSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Live settings as key and value, in one fixed order. */
final class LiveSettingsText {
  private LiveSettingsText() {}

  static Map<String, String> of(LiveSettings settings) {
    Map<String, String> text = new LinkedHashMap<>();
    LiveSpec spec = settings.spec();
    put(settings.log(), text);
    text.put("live.feed", spec.feed() == EventKind.BAR ? "bars" : "prints");
    text.put("live.time-zone", spec.zone().getId());
    text.put("live.equity-every", DurationText.of(Duration.ofNanos(spec.equityNanos())));
    put(settings.flow(), text);
    CheckpointSettings checkpoints = settings.checkpoints();
    text.put("live.checkpoint-interval", DurationText.of(checkpoints.interval()));
    text.put("live.unaligned-checkpoints", Boolean.toString(checkpoints.isUnaligned()));
    text.put("live.state-backend", Choices.text(checkpoints.backend()));
    for (LiveGroupSpec group : spec.groups()) {
      put(group, spec, text);
    }
    for (LiveLaneSpec lane : spec.lanes()) {
      put(lane, text);
    }
    spec.people().ifPresent(people -> put(people, text));
    text.putAll(SettingsText.of(settings.execution()));
    return text;
  }

  private static void put(LogSettings log, Map<String, String> text) {
    text.put("live.brokers", log.brokers());
    text.put("live.prefix", log.prefix());
    text.put("live.partitions", Integer.toString(log.partitions()));
    text.put("live.start", Choices.text(log.start()));
    text.put("live.transaction-timeout", DurationText.of(log.transactionTimeout()));
  }

  private static void put(FlowSettings flow, Map<String, String> text) {
    text.put("live.max-parallelism", Integer.toString(flow.maxParallelism()));
    text.put("live.hot-groups", Integer.toString(flow.hotGroups()));
    text.put("live.bundle", DurationText.of(flow.bundle()));
    text.put("live.buffer-timeout", DurationText.of(flow.bufferTimeout()));
  }

  private static void put(LiveGroupSpec group, LiveSpec spec, Map<String, String> text) {
    for (Instrument instrument : group.instruments()) {
      text.put(
          "instruments." + instrument.symbol(),
          "tick-size %s, lot-size %s, currency %s, multiplier %d"
              .formatted(
                  instrument.tickSize(),
                  instrument.lotSize(),
                  instrument.currency(),
                  instrument.multiplier()));
    }
    String symbols =
        group.instruments().stream().map(Instrument::symbol).collect(Collectors.joining(","));
    String lanes =
        group.lanes().stream()
            .map(place -> spec.lanes().get(place).name())
            .collect(Collectors.joining(","));
    text.put("groups." + group.name(), "symbols " + symbols + "; lanes " + lanes);
  }

  private static void put(LiveLaneSpec live, Map<String, String> text) {
    String path = "lanes." + live.name() + ".";
    LaneSpec lane = live.lane();
    text.put(path + "strategy", lane.strategy());
    lane.parameters().forEach((name, value) -> text.put(path + "parameters." + name, value));
    text.put(path + "bar", barText(live.barNanos()));
    text.put(path + "account-number", Long.toString(live.accountId()));
    text.put(path + "external-venue", Boolean.toString(live.isExternal()));
    put(
        path,
        new AccountSettings(
            lane.cashMicros(), true, lane.commission(), lane.limits(), lane.fillPolicy()),
        text);
  }

  private static void put(PeopleAccounts people, Map<String, String> text) {
    text.put(
        "people.users",
        people.users().isEmpty()
            ? "all"
            : people.users().stream()
                .sorted()
                .map(user -> Long.toString(user))
                .collect(Collectors.joining(",")));
    put(
        "people.",
        new AccountSettings(
            people.cashMicros(), true, people.commission(), people.limits(), people.fillPolicy()),
        text);
  }

  private static void put(String path, AccountSettings account, Map<String, String> text) {
    SettingsText.of(account)
        .forEach(
            (key, value) -> {
              if (!key.equals("account.shared")) {
                text.put(path + key.replace("account.cash", "cash"), value);
              }
            });
  }

  private static String barText(long nanos) {
    return DurationText.of(Duration.ofNanos(nanos));
  }
}
