package dev.lockstep.operators.live.engine;

import dev.lockstep.operators.live.OutputRecord;
import dev.lockstep.operators.live.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What leaves while one record of the log is worked. It is sent when the record is over, so that a
 * failure of what comes after the operator is never taken for one of the engine.
 */
final class Outbox {
  // configuration
  private final Consumer<OutputRecord> outputs;
  private final Consumer<OutputRecord> orders;

  // runtime state
  private final List<OutputRecord> waiting = new ArrayList<>();

  /** {@code orders} takes the records of that stream, {@code outputs} all others. */
  Outbox(Consumer<OutputRecord> outputs, Consumer<OutputRecord> orders) {
    this.outputs = outputs;
    this.orders = orders;
  }

  /** Copies the array-backed frame. */
  void add(OutputStream stream, byte[] key, ByteBuffer frame) {
    byte[] value = new byte[frame.remaining()];
    frame.get(frame.position(), value);
    waiting.add(new OutputRecord(stream, key, value));
  }

  void send() {
    for (int i = 0; i < waiting.size(); i++) {
      OutputRecord output = waiting.get(i);
      (output.stream() == OutputStream.ORDERS ? orders : outputs).accept(output);
    }
    waiting.clear();
  }
}
