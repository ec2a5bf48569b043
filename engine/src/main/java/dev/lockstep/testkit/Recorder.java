package dev.lockstep.testkit;

import dev.lockstep.account.RoundTrip;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.LaneListener;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.order.OrderType;
import dev.lockstep.order.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns everything that a lane puts out into values. */
final class Recorder implements LaneListener {
  private static final double MICROS = 1e6;

  private final List<Instrument> instruments;
  private final List<EventLog.Row> rows;
  private final List<Output> outputs = new ArrayList<>();

  Recorder(List<Instrument> instruments, List<EventLog.Row> rows) {
    this.instruments = instruments;
    this.rows = rows;
  }

  List<Output> outputs() {
    return outputs;
  }

  @Override
  public void onOrder(int lane, Order order) {
    Instrument instrument = instruments.get(order.instrument());
    OrderType type = order.type();
    outputs.add(
        new OrderOutput(
            event(order.instrument(), order.updatedNanos()),
            order.id(),
            instrument.symbol(),
            order.side(),
            type,
            order.quantityLots(),
            order.filledLots(),
            type.hasLimit() ? instrument.price(order.limitTicks()) : Double.NaN,
            type.hasStop() ? instrument.price(order.stopTicks()) : Double.NaN,
            order.state(),
            order.refusal()));
  }

  @Override
  public void onRefusedRequest(int lane, long orderId, Refusal reason, long timeNanos) {
    outputs.add(new RefusalOutput(timeNanos, orderId, reason));
  }

  @Override
  public void onFill(int lane, Fill fill) {
    Instrument instrument = instruments.get(fill.instrument());
    outputs.add(
        new FillOutput(
            event(fill.instrument(), fill.timeNanos()),
            fill.order().id(),
            instrument.symbol(),
            fill.side(),
            fill.lots(),
            instrument.price(fill.priceTicks()),
            fill.feeMicros() / MICROS,
            fill.positionLots()));
  }

  @Override
  public void onRoundTrip(int lane, RoundTrip trip) {
    outputs.add(
        new RoundTripOutput(
            event(trip.instrument(), trip.openedNanos()),
            event(trip.instrument(), trip.closedNanos()),
            instruments.get(trip.instrument()).symbol(),
            trip.isLong(),
            trip.entryLots(),
            trip.feeMicros() / MICROS,
            trip.profitMicros() / MICROS));
  }

  @Override
  public void onDay(int lane, int epochDay, long cashMicros, double equityMicros) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    outputs.add(new DayOutput(day, cashMicros / MICROS, equityMicros / MICROS));
  }

  private int event(int instrument, long timeNanos) {
    for (int i = 0; i < rows.size(); i++) {
      EventLog.Row row = rows.get(i);
      if (row.timeNanos() == timeNanos && row.instrument() == instrument) {
        return i + 1;
      }
    }
    throw new IllegalStateException("no event of instrument " + instrument + " at " + timeNanos);
  }
}
