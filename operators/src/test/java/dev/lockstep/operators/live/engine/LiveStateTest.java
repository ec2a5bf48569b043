package dev.lockstep.operators.live.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.market.EventKind;
import dev.lockstep.operators.live.LiveGroupSpec;
import dev.lockstep.operators.live.LiveLaneSpec;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.operators.live.LiveSpecs;
import dev.lockstep.operators.live.LogRecord;
import dev.lockstep.operators.live.OutputRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.junit.jupiter.api.Test;

/** Stopping and going on, with more or fewer subtasks, engines on the heap, or lanes. */
final class LiveStateTest {
  private static final long SEED = 5;
  private static final LiveSpec SPEC = LiveScenario.SPEC;

  @Test
  void restoringBetweenAnyTwoEventsChangesNothingOnTheHeap() throws Exception {
    checkRestoresChangeNothing(HashMapStateBackend::new, 150);
  }

  @Test
  void restoringBetweenAnyTwoEventsChangesNothingInRocksDb() throws Exception {
    checkRestoresChangeNothing(() -> new EmbeddedRocksDBStateBackend(false), 30);
  }

  private static void checkRestoresChangeNothing(Supplier<StateBackend> backend, int events)
      throws Exception {
    List<LogRecord> log = new LiveScenario(SEED).mixed(events).records();
    try (EngineRun whole = new EngineRun(SPEC).start(1);
        EngineRun restored = new EngineRun(SPEC).on(backend).start(1)) {
      for (LogRecord each : log) {
        whole.feed(List.of(each));
        restored.feed(List.of(each));
        Map<String, String> before = hashes(restored);
        restored.restart(1);
        assertThat(hashes(restored))
            .as("offset %d, seed %d", each.offset(), SEED)
            .isEqualTo(before);
        assertThat(before).isEqualTo(hashes(whole));
      }
      checkEqual(restored, whole);
      assertThat(Outputs.byGroup(whole.outputs())).hasSize(SPEC.groups().size());
    }
  }

  @Test
  void evictionDoesNotShowInTheOutput() throws Exception {
    List<LogRecord> log = new LiveScenario(SEED).mixed(2_000).records();
    try (EngineRun all = new EngineRun(SPEC).start(1);
        EngineRun one = new EngineRun(SPEC).hotGroups(1).start(1)) {
      all.feed(log);
      one.feed(log);

      assertThat(one.hotEngines()).isOne();
      assertThat(one.count("evictions")).isGreaterThan(500);
      assertThat(one.count("restores")).isGreaterThan(500);
      assertThat(all.count("evictions")).isZero();
      checkEqual(one, all);
      assertThat(hashes(one)).isEqualTo(hashes(all));
    }
  }

  @Test
  void evictionAndRestoresTogetherDoNotShowInRocksDb() throws Exception {
    List<LogRecord> log = new LiveScenario(SEED).good(600).records();
    try (EngineRun all = new EngineRun(SPEC).start(1);
        EngineRun two =
            new EngineRun(SPEC)
                .on(() -> new EmbeddedRocksDBStateBackend(false))
                .hotGroups(2)
                .start(1)) {
      all.feed(log);
      for (int from = 0; from < log.size(); from += 60) {
        two.feed(log.subList(from, from + 60));
        two.restart(1);
      }
      checkEqual(two, all);
    }
  }

  @Test
  void manyColdGroupsCostTheHeapNothing() throws Exception {
    List<List<String>> symbols = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      symbols.add(List.of("S" + i));
    }
    LiveSpec spec = LiveSpecs.trading(EventKind.TRADE, symbols);
    LogWriter log = new LogWriter();
    for (int round = 1; round <= 3; round++) {
      for (int i = 0; i < 500; i++) {
        String symbol = "S" + i;
        long time = LiveScenario.START_NANOS + round * LiveSpecs.BAR_NANOS;
        log.add(symbol, log.print(symbol, time, round, 100 + round, 1));
      }
    }
    try (EngineRun run = new EngineRun(spec).hotGroups(10).start(1)) {
      run.feed(log.records());

      assertThat(run.hotEngines()).isEqualTo(10);
      assertThat(run.count("processed")).isEqualTo(1_500);
    }
  }

  @Test
  void parallelismChangesFromTwoToOneToFour() throws Exception {
    List<LogRecord> log = new LiveScenario(SEED).mixed(1_500).records();
    try (EngineRun one = new EngineRun(SPEC).start(1);
        EngineRun changing = new EngineRun(SPEC).start(2)) {
      one.feed(log);
      changing.feed(log.subList(0, 500));
      changing.restart(1);
      changing.feed(log.subList(500, 1_000));
      changing.restart(4);
      changing.feed(log.subList(1_000, log.size()));

      assertThat(Outputs.byGroup(changing.outputs())).isEqualTo(Outputs.byGroup(one.outputs()));
      assertThat(hashes(changing)).isEqualTo(hashes(one));
    }
  }

  @Test
  void recordsThatTheStateHasSeenAreSkipped() throws Exception {
    List<LogRecord> log = new LiveScenario(SEED).good(300).records();
    try (EngineRun once = new EngineRun(SPEC).start(1);
        EngineRun again = new EngineRun(SPEC).start(1)) {
      once.feed(log);
      again.feed(log.subList(0, 200));
      again.restart(1);
      again.feed(log.subList(120, log.size()));

      assertThat(again.count("skipped")).isEqualTo(80);
      assertThat(again.count("eventsIn")).isEqualTo(100);
      checkEqual(again, once);
    }
  }

  @Test
  void addedLaneLeavesTheOthersAsTheyAre() throws Exception {
    List<LiveLaneSpec> lanes = new ArrayList<>(SPEC.lanes());
    lanes.add(LiveSpecs.lane("late-comer", 1_003, false, 1, 3));
    List<Integer> all = List.of(0, 1, 2);
    List<LiveGroupSpec> groups =
        SPEC.groups().stream()
            .map(group -> new LiveGroupSpec(group.name(), group.instruments(), all))
            .toList();
    LiveSpec more =
        new LiveSpec(SPEC.feed(), SPEC.zone(), SPEC.equityNanos(), groups, lanes, SPEC.people());
    List<LogRecord> log = new LiveScenario(SEED).good(1_000).records();
    try (EngineRun without = new EngineRun(SPEC).start(1);
        EngineRun with = new EngineRun(SPEC).start(1)) {
      without.feed(log);
      with.feed(log.subList(0, 500));
      with.restart(more);
      with.feed(log.subList(500, log.size()));

      Map<String, List<String>> expected = byLane(without.outputs());
      Map<String, List<String>> actual = byLane(with.outputs());
      assertThat(actual.remove("late-comer")).isNotEmpty();
      assertThat(actual).isEqualTo(expected);
    }
  }

  @Test
  void laneThatBecameAnotherIsADefectOfOneLine() throws Exception {
    List<LiveLaneSpec> lanes = List.of(LiveSpecs.lane("cross", 1_001, false, 2, 9));
    LiveSpec changed = LiveSpecs.trading(EventKind.TRADE, List.of(List.of("A")), lanes);
    LogWriter log = new LogWriter();
    log.add("A", log.print("A", LiveScenario.START_NANOS, 1, 100, 1));
    log.add("A", log.print("A", LiveScenario.START_NANOS, 2, 100, 1));
    try (EngineRun run = new EngineRun(SPEC).start(1)) {
      run.feed(log.records().subList(0, 1));
      run.restart(changed);

      assertThatThrownBy(() -> run.feed(log.records().subList(1, 2)))
          .hasMessageContaining("lane cross of group A has the state of sma-cross")
          .hasMessageContaining("give it another name")
          .hasMessageNotContaining("\n");
    }
  }

  private static void checkEqual(EngineRun actual, EngineRun expected) {
    assertThat(Outputs.byGroup(actual.outputs()))
        .as("seed %d", SEED)
        .isEqualTo(Outputs.byGroup(expected.outputs()));
    assertThat(Outputs.deadLetters(actual.outputs()))
        .isEqualTo(Outputs.deadLetters(expected.outputs()));
    assertThat(Outputs.orders(actual.orders())).isEqualTo(Outputs.orders(expected.orders()));
  }

  private static Map<String, String> hashes(EngineRun run) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    for (LiveGroupSpec group : SPEC.groups()) {
      hashes.put(group.name(), run.stateHash(group.name()));
    }
    return hashes;
  }

  /** Outputs without the number that all lanes of a group share. */
  private static Map<String, List<String>> byLane(List<OutputRecord> outputs) {
    Map<String, List<String>> lanes = new TreeMap<>();
    Outputs.withoutPositions(outputs)
        .forEach(
            (group, lines) -> {
              for (String line : lines) {
                String unnumbered = line.substring(line.indexOf(' ') + 1);
                String lane = unnumbered.split(" ", -1)[3];
                lanes.computeIfAbsent(lane, name -> new ArrayList<>()).add(unnumbered);
              }
            });
    return lanes;
  }
}
