package dev.lockstep.operators.live.engine;

import dev.lockstep.operators.live.Buckets;
import dev.lockstep.operators.live.GroupDirectory;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.operators.live.LiveSpecCodec;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.operators.live.OutputRecordSerializer;
import dev.lockstep.strategy.StrategyCatalog;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.apache.flink.util.clock.Clock;
import org.apache.flink.util.clock.SystemClock;

/**
 * Runs the engines of a live run's groups over bundles of the log, keyed by bucket. What it puts
 * out is a function of the log alone. After a restore it skips the records that its state has seen.
 *
 * <p>It is an operator, not a process function, because the state of many keys is written at one
 * checkpoint.
 */
public final class LiveEngineOperator extends AbstractStreamOperator<OutputRecord>
    implements OneInputStreamOperator<LogBundle, OutputRecord> {
  /** Instructions to an external venue. */
  public static final OutputTag<OutputRecord> ORDERS =
      new OutputTag<>("orders", OutputRecordSerializer.TYPE);

  private static final long serialVersionUID = 1;

  // configuration
  private final byte[] spec;
  private final int hotGroups;

  // runtime state
  private transient Clock clock;
  private transient Buckets buckets;
  private transient GroupDirectory directory;
  private transient LiveMetrics liveMetrics;
  private transient Outbox outbox;
  private transient EngineStore store;
  private transient RecordWork work;
  private transient StreamRecord<OutputRecord> element;

  /**
   * The engines of one run.
   *
   * @param spec as {@link LiveSpecCodec} writes it
   * @param hotGroups how many engines each subtask keeps on the heap
   */
  public LiveEngineOperator(byte[] spec, int hotGroups) {
    if (hotGroups <= 0) {
      throw new IllegalArgumentException("live.hot-groups must be > 0, was " + hotGroups);
    }
    this.spec = spec.clone();
    this.hotGroups = hotGroups;
  }

  @Override
  public void open() throws Exception {
    super.open();
    clock = SystemClock.getInstance();
    buckets = new Buckets(getRuntimeContext().getTaskInfo().getMaxNumberOfParallelSubtasks());
    LiveSpec decoded = LiveSpecCodec.decode(spec);
    directory = new GroupDirectory(decoded.groups());
    liveMetrics = new LiveMetrics(getMetricGroup());
    element = new StreamRecord<>(null);
    outbox = new Outbox(this::emit, this::emitOrder);
    LiveRecorder recorder = new LiveRecorder(decoded, outbox, liveMetrics);
    StrategyCatalog catalog = new StrategyCatalog(getUserCodeClassloader());
    LiveEngines engines = new LiveEngines(decoded, catalog, recorder);
    MapState<String, byte[]> state = getKeyedStateStore().getMapState(EngineStore.STATE);
    store = new EngineStore(state, this::setCurrentKey, engines, directory, hotGroups, liveMetrics);
    DeadLetters deadLetters = new DeadLetters(outbox, directory, liveMetrics);
    work = new RecordWork(directory, store, recorder, deadLetters, liveMetrics);
  }

  /** Does nothing: the store chooses the key when it needs state, which is seldom. */
  @Override
  public void setKeyContextElement(StreamRecord<LogBundle> input) {
    // Flink would write the key into a buffer for each element.
  }

  @Override
  public void processElement(StreamRecord<LogBundle> input) throws Exception {
    LogBundle bundle = input.getValue();
    Integer key = buckets.key(bundle.bucket());
    bundle.rewind();
    while (bundle.next()) {
      work.work(bundle, key);
      outbox.send();
    }
    bundle.release();
  }

  private void emit(OutputRecord record) {
    output.collect(element.replace(record));
  }

  private void emitOrder(OutputRecord record) {
    output.collect(ORDERS, element.replace(record));
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    long begin = clock.relativeTimeNanos();
    long bytes = store.writeDirty();
    liveMetrics.showCheckpointWrite(clock.relativeTimeNanos() - begin, bytes);
  }

  /** SHA-256 of a group's state, to compare runs by; "none" for a group without events. */
  String stateHash(String group) throws Exception {
    byte[] name = group.getBytes(StandardCharsets.UTF_8);
    return store.stateHash(directory.group(name, 0, name.length), buckets.key(buckets.of(name)));
  }

  int hotEngines() {
    return store.size();
  }
}
