package dev.lockstep.lane;

import dev.lockstep.market.EventKind;
import dev.lockstep.market.Quotes;
import dev.lockstep.market.Step;

/**
 * What the lanes of an engine see of their market, moved by the engine.
 *
 * @param kind of the rows that strategies are called with
 * @param prices the events that work orders and move prices
 * @param rows what strategies and their indicators see: the same step, or the bars that were built
 *     from prints
 */
public record LaneMarket(EventKind kind, Step prices, Step rows, Quotes quotes) {

  /** Whether strategies see bars while prints work their orders. */
  boolean isBuiltFromPrints() {
    return prices != rows;
  }
}
