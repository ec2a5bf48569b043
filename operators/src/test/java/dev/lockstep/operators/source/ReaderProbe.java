package dev.lockstep.operators.source;

import dev.lockstep.market.Block;
import dev.lockstep.operators.unit.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;

/** A reader between a coordinator that counts requests and an output that writes down. */
final class ReaderProbe implements SourceReaderContext, ReaderOutput<UnitElement> {
  /** One row as it left the reader. */
  record Row(int instrument, long timeNanos, long openTicks, long closeTicks, double volume) {}

  final UnitReader reader = new UnitReader(this);
  final List<UnitElement.Kind> kinds = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();
  int requests;
  Consumer<UnitElement> onElement = element -> {};

  static ReaderProbe started() {
    ReaderProbe probe = new ReaderProbe();
    probe.reader.start();
    return probe;
  }

  void assign(Unit unit) {
    reader.addSplits(List.of(new UnitSplit(unit)));
  }

  InputStatus poll() throws IOException {
    return reader.pollNext(this);
  }

  /** Everything that the reader has for now. */
  ReaderProbe readAll() throws IOException {
    InputStatus status = poll();
    while (status == InputStatus.MORE_AVAILABLE) {
      status = poll();
    }
    return this;
  }

  @Override
  public void collect(UnitElement element) {
    onElement.accept(element);
    kinds.add(element.kind());
    if (element.kind() == UnitElement.Kind.BLOCK) {
      Block block = element.block();
      for (int i = 0; i < block.length(); i++) {
        rows.add(
            new Row(
                block.instruments()[i],
                block.timeNanos()[i],
                block.openTicks()[i],
                block.closeTicks()[i],
                block.volumes()[i]));
      }
    }
  }

  @Override
  public void sendSplitRequest() {
    requests++;
  }

  @Override
  public void collect(UnitElement element, long timestamp) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void markIdle() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void markActive() {
    throw new UnsupportedOperationException();
  }

  @Override
  public SourceOutput<UnitElement> createOutputForSplit(String splitId) {
    return this;
  }

  @Override
  public void releaseOutputForSplit(String splitId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SourceReaderMetricGroup metricGroup() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Configuration getConfiguration() {
    return new Configuration();
  }

  @Override
  public String getLocalHostName() {
    return "localhost";
  }

  @Override
  public int getIndexOfSubtask() {
    return 0;
  }

  @Override
  public void sendSourceEventToCoordinator(SourceEvent event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserCodeClassLoader getUserCodeClassLoader() {
    return SimpleUserCodeClassLoader.create(getClass().getClassLoader());
  }
}
