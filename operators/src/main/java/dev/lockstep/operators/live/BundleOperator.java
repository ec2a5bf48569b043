package dev.lockstep.operators.live;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Puts records of the log into bundles by bucket, so that the shuffle to the engines costs less per
 * event. Chained to the source. Waits for more records at most so long as it is told to; all
 * bundles leave before a checkpoint's barrier and at the end of the log, so that it needs no state.
 */
public final class BundleOperator extends AbstractStreamOperator<LogBundle>
    implements OneInputStreamOperator<LogRecord, LogBundle> {
  private static final long serialVersionUID = 1;

  // configuration
  private final byte[] spec;
  private final int maxParallelism;
  private final long waitMillis;

  // runtime state
  private transient RecordRouter router;
  private transient LogBundle single;
  private transient OpenBundles bundles;
  private transient StreamRecord<LogBundle> element;
  private transient ScheduledFuture<?> timer;

  /**
   * Bundles for the engines of one run.
   *
   * @param spec as {@link LiveSpecCodec} writes it; used for records without key
   * @param maxParallelism of the job
   * @param wait for more records; zero sends each at once
   */
  public BundleOperator(byte[] spec, int maxParallelism, Duration wait) {
    if (wait.isNegative()) {
      throw new IllegalArgumentException("live.bundle must be >= 0 ms, was " + wait.toMillis());
    }
    this.spec = spec.clone();
    this.maxParallelism = maxParallelism;
    waitMillis = wait.toMillis();
  }

  @Override
  public void open() throws Exception {
    super.open();
    Buckets buckets = new Buckets(maxParallelism);
    router = new RecordRouter(buckets, spec);
    single = new LogBundle();
    bundles = new OpenBundles(buckets.count(), this::emit);
    element = new StreamRecord<>(single);
  }

  @Override
  public void processElement(StreamRecord<LogRecord> input) {
    LogRecord record = input.getValue();
    int bucket = router.bucket(record);
    if (waitMillis == 0) {
      single.reset(bucket);
      single.add(record);
      emit(single);
      return;
    }
    bundles.add(bucket, record);
    if (timer == null) {
      long now = getProcessingTimeService().getCurrentProcessingTime();
      timer = getProcessingTimeService().registerTimer(now + waitMillis, this::onTimer);
    }
  }

  private void onTimer(long timeMillis) {
    timer = null;
    bundles.closeAll();
  }

  private void emit(LogBundle bundle) {
    output.collect(element.replace(bundle));
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    bundles.closeAll();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void finish() throws Exception {
    bundles.closeAll();
    super.finish();
  }
}
