package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.wire.TradeEventDraft;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.Side;
import java.nio.ByteBuffer;

/** Trade prints, each an event of its own: those of a dataset, or those that its bars become. */
final class PrintEvents implements SymbolEvents {
  // configuration
  private final Instrument instrument;
  private final long periodNanos;
  private final TimeRange range;
  private final TradeEventEncoder encoder;

  // runtime state
  private final RowCursor rows;
  private final PrintsOfBar prints = new PrintsOfBar();
  private final TradeEventDraft draft = new TradeEventDraft();
  private byte side;
  private int at;
  private long sequence;
  private boolean hasNext = true;
  private ByteBuffer frame;
  private long endNanos;

  /**
   * Begins with the first print of the range.
   *
   * @param periodNanos of the bars; 0 when the rows are prints already
   */
  PrintEvents(
      Instrument instrument,
      long periodNanos,
      RowCursor rows,
      TimeRange range,
      TradeEventEncoder encoder) {
    this.instrument = instrument;
    this.periodNanos = periodNanos;
    this.rows = rows;
    this.range = range;
    this.encoder = encoder;
    do {
      sequence += prints.count;
      nextRow();
    } while (hasNext && rows.timeNanos() < range.fromNanos());
  }

  /** Goes to the next row that has a print. */
  private void nextRow() {
    at = 0;
    do {
      hasNext = rows.advance() && rows.timeNanos() < range.toNanos();
      if (hasNext) {
        setPrints();
      }
    } while (hasNext && prints.count == 0);
  }

  private void setPrints() {
    long lots = Math.round(rows.volume() / instrument.quantity(1));
    if (periodNanos > 0) {
      side = Side.None;
      prints.set(rows, periodNanos, lots);
    } else {
      side = rows.side();
      prints.timeNanos[0] = rows.timeNanos();
      prints.priceTicks[0] = rows.closeTicks();
      // A print of less than a lot is still one that happened.
      prints.lots[0] = Math.max(1, lots);
      prints.count = 1;
    }
  }

  @Override
  public boolean hasNext() {
    return hasNext;
  }

  @Override
  public long timeNanos() {
    return prints.timeNanos[at];
  }

  @Override
  public int take() {
    sequence++;
    String symbol = instrument.symbol();
    draft
        .clear()
        .eventId(symbol + "-" + sequence)
        .timestampNanos(prints.timeNanos[at])
        .sequence(sequence)
        .eventType(EventType.TradeExecuted)
        .symbol(symbol)
        .priceTicks(prints.priceTicks[at])
        .quantityLots(prints.lots[at])
        .side(side);
    frame = encoder.encode(draft);
    endNanos = rows.timeNanos() + periodNanos;
    at++;
    if (at == prints.count) {
      nextRow();
    }
    return 1;
  }

  @Override
  public ByteBuffer frame() {
    return frame;
  }

  @Override
  public long endNanos() {
    return endNanos;
  }

  @Override
  public void close() {
    rows.close();
  }
}
