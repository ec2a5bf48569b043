package dev.lockstep.operators.engine;

import dev.lockstep.operators.result.ResultRecorder;
import dev.lockstep.operators.result.UnitResult;
import dev.lockstep.operators.result.UnitTotals;
import dev.lockstep.operators.source.UnitElement;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.strategy.StrategyCatalog;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.clock.Clock;
import org.apache.flink.util.clock.SystemClock;

/**
 * Runs the engine over units. Keeps no state in checkpoints: a unit that was not over starts again
 * from its beginning, and the results of a unit leave together when it ends.
 */
public final class EngineOperator extends ProcessFunction<UnitElement, UnitResult> {
  private static final long serialVersionUID = 1;

  // runtime state
  private transient StrategyCatalog catalog;
  private transient EngineMetrics metrics;
  private transient ResultRecorder recorder;
  private transient List<UnitResult> results;
  private transient UnitTotals totals;
  private transient UnitEngine engine;

  @Override
  public void open(OpenContext context) {
    catalog = new StrategyCatalog(getRuntimeContext().getUserCodeClassLoader());
    metrics = new EngineMetrics(getRuntimeContext().getMetricGroup());
    recorder = new ResultRecorder();
    results = new ArrayList<>();
  }

  @Override
  public void processElement(UnitElement element, Context context, Collector<UnitResult> out) {
    if (element.kind() == UnitElement.Kind.UNIT_ENDED) {
      emit(element.unit(), out);
      return;
    }
    try {
      work(element);
    } catch (RuntimeException e) {
      throw new UnitFailedException(element.unit(), element.group(), e);
    }
  }

  private void work(UnitElement element) {
    Unit unit = element.unit();
    switch (element.kind()) {
      case GROUP_STARTED -> {
        if (element.groupIndex() == 0) {
          results.clear();
          totals = new UnitTotals(unit);
        }
        Clock clock = SystemClock.getInstance();
        engine = new UnitEngine(unit, element.group(), catalog, recorder, totals, clock);
      }
      case BLOCK -> {
        engine.accept(element.block());
        metrics.addBlock(element.block().length(), unit.lanes().size());
      }
      case GROUP_ENDED -> {
        engine.finish();
        engine = null;
        boolean isLast = element.groupIndex() == unit.groups().size() - 1;
        if (isLast) {
          totals.finish().forEach(recorder::addTotal);
        }
        recorder.emit(unit.number(), element.groupIndex(), isLast, results::add);
      }
      case UNIT_ENDED -> throw new IllegalStateException("a unit ends after its groups");
    }
  }

  private void emit(Unit unit, Collector<UnitResult> out) {
    results.forEach(out::collect);
    results.clear();
    out.collect(ResultRecorder.end(totals.notice(), unit.groups().size()));
    totals = null;
    metrics.addUnit();
  }
}
