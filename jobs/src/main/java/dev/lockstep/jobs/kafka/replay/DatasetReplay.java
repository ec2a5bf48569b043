package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.jobs.UserError;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.wire.MarketBlockDecoder;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What of a dataset is replayed, and how.
 *
 * @param symbols empty for all
 * @param blockRows bars in each block; more than one only when each symbol is its own group
 * @param groupOf the group of a symbol
 */
public record DatasetReplay(
    List<String> symbols,
    TimeRange range,
    Shape shape,
    int blockRows,
    UnaryOperator<String> groupOf) {
  public DatasetReplay {
    symbols = List.copyOf(symbols);
    Objects.requireNonNull(range);
    Objects.requireNonNull(shape);
    Objects.requireNonNull(groupOf);
    if (blockRows < 1 || blockRows > MarketBlockDecoder.MAX_ROWS) {
      throw new UserError(
          "--block-rows must be 1 to " + MarketBlockDecoder.MAX_ROWS + ", was " + blockRows);
    }
    if (shape == Shape.PRINTS && blockRows > 1) {
      throw new UserError("--block-rows is for --as bars: prints are single, was " + blockRows);
    }
  }
}
