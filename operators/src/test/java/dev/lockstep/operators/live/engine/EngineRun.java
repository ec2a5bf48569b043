package dev.lockstep.operators.live.engine;

import dev.lockstep.operators.live.Buckets;
import dev.lockstep.operators.live.BundleKey;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.operators.live.LiveSpecCodec;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.LogRecord;
import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.operators.live.OutputRecordSerializer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.metrics.groups.InternalOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingTaskMetricGroup;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** The engine operator of a live run, all its subtasks, stopped and restored at will. */
final class EngineRun implements AutoCloseable {
  static final int MAX_PARALLELISM = 16;

  private final Buckets buckets = new Buckets(MAX_PARALLELISM);
  private final List<OutputRecord> outputs = new ArrayList<>();
  private final List<OutputRecord> orders = new ArrayList<>();
  private List<Subtask> subtasks = new ArrayList<>();
  private LiveSpec spec;
  private int hotGroups = 1_000;
  private Supplier<StateBackend> backend = HashMapStateBackend::new;
  private long checkpoints;

  EngineRun(LiveSpec spec) {
    this.spec = spec;
  }

  EngineRun hotGroups(int count) {
    hotGroups = count;
    return this;
  }

  EngineRun on(Supplier<StateBackend> newBackend) {
    backend = newBackend;
    return this;
  }

  /** Starts as many subtasks without state. */
  EngineRun start(int parallelism) throws Exception {
    return start(parallelism, null, 0);
  }

  private EngineRun start(int parallelism, OperatorSubtaskState state, int before)
      throws Exception {
    for (int i = 0; i < parallelism; i++) {
      OperatorSubtaskState share =
          state == null
              ? null
              : AbstractStreamOperatorTestHarness.repartitionOperatorState(
                  state, MAX_PARALLELISM, before, parallelism, i);
      subtasks.add(new Subtask(i, parallelism, share));
    }
    return this;
  }

  /** Feeds the records, each as a bundle of its own; all must have keys. */
  EngineRun feed(List<LogRecord> records) throws Exception {
    LogBundle bundle = new LogBundle();
    for (LogRecord record : records) {
      bundle.reset(buckets.of(record.key()));
      bundle.add(record);
      feed(bundle);
    }
    return this;
  }

  void feed(LogBundle bundle) throws Exception {
    int subtask =
        KeyGroupRangeAssignment.assignKeyToParallelOperator(
            buckets.key(bundle.bucket()), MAX_PARALLELISM, subtasks.size());
    subtasks.get(subtask).harness.processElement(bundle, 0);
  }

  /** Stops with a savepoint and goes on from it with as many subtasks. */
  void restart(int parallelism) throws Exception {
    int before = subtasks.size();
    OperatorSubtaskState state = stop();
    start(parallelism, state, before);
  }

  /** The same with another specification. */
  void restart(LiveSpec newSpec) throws Exception {
    spec = newSpec;
    restart(subtasks.size());
  }

  private OperatorSubtaskState stop() throws Exception {
    checkpoints++;
    OperatorSubtaskState[] states = new OperatorSubtaskState[subtasks.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = subtasks.get(i).harness.snapshot(checkpoints, 0);
    }
    close();
    return AbstractStreamOperatorTestHarness.repackageState(states);
  }

  /** What left so far, of each subtask in its order. */
  List<OutputRecord> outputs() {
    subtasks.forEach(Subtask::collect);
    return outputs;
  }

  /** What left for external venues so far. */
  List<OutputRecord> orders() {
    subtasks.forEach(Subtask::collect);
    return orders;
  }

  String stateHash(String group) throws Exception {
    byte[] name = group.getBytes(StandardCharsets.UTF_8);
    Integer key = buckets.key(buckets.of(name));
    int subtask =
        KeyGroupRangeAssignment.assignKeyToParallelOperator(key, MAX_PARALLELISM, subtasks.size());
    return subtasks.get(subtask).operator.stateHash(group);
  }

  /** Sum of a counter over the subtasks of now. */
  long count(String counter) {
    return subtasks.stream().mapToLong(subtask -> subtask.count(counter)).sum();
  }

  int hotEngines() {
    return subtasks.stream().mapToInt(subtask -> subtask.operator.hotEngines()).sum();
  }

  @Override
  public void close() {
    for (Subtask subtask : subtasks) {
      subtask.collect();
      subtask.close();
    }
    subtasks = new ArrayList<>();
  }

  private final class Subtask {
    private final LiveEngineOperator operator;
    private final InterceptingOperatorMetricGroup metrics = new InterceptingOperatorMetricGroup();
    private final KeyedOneInputStreamOperatorTestHarness<Integer, LogBundle, OutputRecord> harness;

    Subtask(int index, int parallelism, OperatorSubtaskState state) throws Exception {
      operator = new LiveEngineOperator(LiveSpecCodec.encode(spec), hotGroups);
      harness =
          new KeyedOneInputStreamOperatorTestHarness<>(
              operator,
              new BundleKey(MAX_PARALLELISM),
              BundleKey.TYPE,
              new MockEnvironmentBuilder()
                  .setTaskName("live engine")
                  .setMaxParallelism(MAX_PARALLELISM)
                  .setParallelism(parallelism)
                  .setSubtaskIndex(index)
                  .setManagedMemorySize(8L << 20)
                  .setMetricGroup(new TaskMetrics(metrics))
                  .build());
      harness.setStateBackend(backend.get());
      harness.setup(new OutputRecordSerializer());
      if (state != null) {
        harness.initializeState(state);
      }
      harness.open();
    }

    void close() {
      try {
        harness.close();
      } catch (Exception e) {
        throw new IllegalStateException("a subtask must close", e);
      }
    }

    long count(String counter) {
      return ((Counter) metrics.get(counter)).getCount();
    }

    void collect() {
      outputs.addAll(harness.extractOutputValues());
      harness.getOutput().clear();
      Queue<StreamRecord<OutputRecord>> side = harness.getSideOutput(LiveEngineOperator.ORDERS);
      if (side != null) {
        side.forEach(element -> orders.add(element.getValue()));
        side.clear();
      }
    }
  }

  /** Hands its operator a group whose metrics can be asked for. */
  private static final class TaskMetrics extends InterceptingTaskMetricGroup {
    private final InterceptingOperatorMetricGroup operator;

    TaskMetrics(InterceptingOperatorMetricGroup operator) {
      this.operator = operator;
    }

    @Override
    public InternalOperatorMetricGroup getOrAddOperator(
        OperatorID id, String name, Map<String, String> variables) {
      return operator;
    }
  }
}
