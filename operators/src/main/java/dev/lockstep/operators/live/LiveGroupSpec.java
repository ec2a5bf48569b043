package dev.lockstep.operators.live;

import dev.lockstep.instrument.Instrument;
import java.util.List;
import java.util.Objects;

/**
 * A group of a live run: the key of the stream.
 *
 * @param instruments in the order of their symbols
 * @param lanes places of its lanes in {@link LiveSpec#lanes}, in order
 */
public record LiveGroupSpec(String name, List<Instrument> instruments, List<Integer> lanes) {
  public LiveGroupSpec {
    Objects.requireNonNull(name);
    instruments = List.copyOf(instruments);
    lanes = List.copyOf(lanes);
  }
}
