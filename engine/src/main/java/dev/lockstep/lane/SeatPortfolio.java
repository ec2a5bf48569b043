package dev.lockstep.lane;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Bar;
import dev.lockstep.market.Step;
import dev.lockstep.strategy.Portfolio;
import dev.lockstep.strategy.Trading;

/** The seats of a lane as a rebalancing strategy sees them. */
final class SeatPortfolio implements Portfolio {
  private final StrategySeat[] seats;
  private final Step step;

  SeatPortfolio(StrategySeat[] seats, Step step) {
    this.seats = seats;
    this.step = step;
  }

  @Override
  public int size() {
    return seats.length;
  }

  @Override
  public Instrument instrument(int index) {
    return seats[index].instrument();
  }

  @Override
  public boolean isPresent(int index) {
    return step.contains(index);
  }

  @Override
  public boolean hasPrice(int index) {
    return step.lastTicks(index) > 0;
  }

  @Override
  public Bar bar(int index) {
    return seats[index].bar();
  }

  @Override
  public Trading trading(int index) {
    return seats[index];
  }

  @Override
  public long timeNanos() {
    return step.timeNanos();
  }
}
