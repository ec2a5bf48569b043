package dev.lockstep.testkit;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.Lane;
import dev.lockstep.order.Refusal;
import dev.lockstep.performance.Tally;
import java.util.List;
import java.util.TreeMap;

/** What came out of one run, as values. Money is in units of the currency. */
public final class TestRun {
  private static final double MICROS = 1e6;

  private final List<Instrument> instruments;
  private final List<Output> outputs;
  private final Lane lane;

  TestRun(List<Instrument> instruments, List<Output> outputs, Lane lane) {
    this.instruments = instruments;
    this.outputs = List.copyOf(outputs);
    this.lane = lane;
  }

  /** Everything, in the order in which it happened. */
  public List<Output> outputs() {
    return outputs;
  }

  private <T extends Output> List<T> outputs(Class<T> type) {
    return outputs.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Every order once, as it stood at the end, in the order of submission. */
  public List<OrderOutput> orders() {
    TreeMap<Long, OrderOutput> byId = new TreeMap<>();
    for (OrderOutput update : orderUpdates()) {
      byId.put(update.id(), update);
    }
    return List.copyOf(byId.values());
  }

  /** Every change of every order, its submission included. */
  public List<OrderOutput> orderUpdates() {
    return outputs(OrderOutput.class);
  }

  /** Refused requests to cancel or modify; refused orders are among {@link #orders}. */
  public List<RefusalOutput> refusedRequests() {
    return outputs(RefusalOutput.class);
  }

  public List<FillOutput> fills() {
    return outputs(FillOutput.class);
  }

  /** Closed trades. */
  public List<RoundTripOutput> roundTrips() {
    return outputs(RoundTripOutput.class);
  }

  /** The ends of the trading days. */
  public List<DayOutput> days() {
    return outputs(DayOutput.class);
  }

  /** The reasons of all orders that were rejected, in the order of submission. */
  public List<Refusal> rejections() {
    return orders().stream().filter(OrderOutput::isRejected).map(OrderOutput::reason).toList();
  }

  /** Signed lots held at the end; for tests of one instrument. */
  public long positionLots() {
    if (instruments.size() != 1) {
      throw new IllegalStateException("name the symbol: this test has several instruments");
    }
    return positionLots(instruments.get(0).symbol());
  }

  /** Signed lots held of an instrument at the end. */
  public long positionLots(String symbol) {
    return lane.account().position(EventLog.indexOf(instruments, symbol)).lots();
  }

  public double cash() {
    return lane.account().cashMicros() / MICROS;
  }

  /** Cash and positions at the last prices. */
  public double equity() {
    return tally().finalEquityMicros() / MICROS;
  }

  public double fees() {
    return lane.account().feesMicros() / MICROS;
  }

  /** What was counted, in exact numbers. */
  public Tally tally() {
    return lane.tally();
  }
}
