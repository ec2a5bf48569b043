package dev.lockstep.operators.live;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Puts records of the log into bundles by bucket, so that the shuffle to the engines costs less per
 * event. Chained to the source. Records that come together leave together; it waits for more at
 * most so long as it is told to. All bundles leave before a checkpoint's barrier and at the end of
 * the log, so that it needs no state.
 */
public final class BundleOperator extends AbstractStreamOperator<LogBundle>
    implements OneInputStreamOperator<LogBundle, LogBundle> {
  private static final long serialVersionUID = 1;

  // configuration
  private final byte[] spec;
  private final int maxParallelism;
  private final long waitMillis;

  // runtime state
  private transient RecordRouter router;
  private transient OpenBundles bundles;
  private transient StreamRecord<LogBundle> element;
  private transient ScheduledFuture<?> timer;

  /**
   * Bundles for the engines of one run.
   *
   * @param spec as {@link LiveSpecCodec} writes it; used for records without bucket and key
   * @param maxParallelism of the job
   * @param wait for more records; zero sends what comes at once
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
    bundles = new OpenBundles(buckets.count(), this::emit);
    element = new StreamRecord<>(null);
  }

  @Override
  public void processElement(StreamRecord<LogBundle> input) {
    LogBundle together = input.getValue();
    if (waitMillis == 0) {
      sendNow(together);
      return;
    }
    if (together.bucket() == LogBundle.NO_BUCKET) {
      route(together);
    } else {
      bundles.addAll(together);
    }
    if (timer == null && !bundles.isEmpty()) {
      long now = getProcessingTimeService().getCurrentProcessingTime();
      timer = getProcessingTimeService().registerTimer(now + waitMillis, this::onTimer);
    }
  }

  private void sendNow(LogBundle together) {
    if (together.bucket() != LogBundle.NO_BUCKET) {
      emit(together);
    } else if (together.records() == 1) {
      together.rewind();
      together.next();
      together.setBucket(router.bucket(together));
      emit(together);
    } else {
      route(together);
      bundles.closeAll();
    }
  }

  private void route(LogBundle together) {
    together.rewind();
    while (together.next()) {
      bundles.addCurrent(router.bucket(together), together);
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
