package dev.lockstep.operators.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Writes the file of each unit when it ends and passes on only its END. Chained to the engine,
 * whose units come as a whole; keeps no state in checkpoints.
 */
public final class UnitFileWriter extends ProcessFunction<UnitResult, UnitResult> {
  private static final long serialVersionUID = 1;

  // configuration
  private final UnitFolder folder;

  // runtime state
  private transient List<UnitResult> chunks;

  public UnitFileWriter(UnitFolder folder) {
    this.folder = Objects.requireNonNull(folder);
  }

  @Override
  public void open(OpenContext context) {
    chunks = new ArrayList<>();
  }

  @Override
  public void processElement(UnitResult chunk, Context context, Collector<UnitResult> out)
      throws IOException {
    chunks.add(chunk);
    if (chunk.section() == Section.END) {
      folder.write(chunks);
      chunks.clear();
      out.collect(chunk);
    }
  }
}
