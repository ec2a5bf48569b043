package dev.lockstep.operators.progress;

import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.UnitNotice;
import dev.lockstep.operators.result.UnitResult;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.clock.SystemClock;

/**
 * Passes on all results and shows as metrics how far the run is. Sees every unit, so that there
 * must be one instance only.
 */
public final class ProgressOperator extends ProcessFunction<UnitResult, UnitResult>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1;
  private static final ListStateDescriptor<byte[]> STATE =
      new ListStateDescriptor<>(
          "progress-v1", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  // configuration
  private final byte[] start;

  // runtime state
  private transient Progress progress;
  private transient ListState<byte[]> state;

  /**
   * Shows a run from here on.
   *
   * @param start what was done before; copied
   */
  public ProgressOperator(Progress start) {
    this.start = start.save();
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    state = context.getOperatorStateStore().getListState(STATE);
    byte[] latest = start;
    for (byte[] saved : state.get()) {
      latest = saved;
    }
    progress = Progress.of(latest);
    ProgressMetrics.show(progress, SystemClock.getInstance(), getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(UnitResult result, Context context, Collector<UnitResult> out) {
    if (result.section() == Section.END) {
      progress.add(UnitNotice.of(result));
    }
    out.collect(result);
  }

  Progress progress() {
    return progress;
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    state.clear();
    state.add(progress.save());
  }
}
