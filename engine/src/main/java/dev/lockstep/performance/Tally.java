package dev.lockstep.performance;

/**
 * What was counted while an account traded; several accounts add up to one.
 *
 * @param barsHeld bars after which something was held
 */
public record Tally(
    long initialCashMicros,
    long finalEquityMicros,
    long feesMicros,
    long turnoverMicros,
    long fills,
    long bars,
    long barsHeld,
    long ambiguousBars,
    ClosedTrades trades) {

  /** The sum of two tallies. */
  public Tally plus(Tally other) {
    ClosedTrades allTrades = new ClosedTrades();
    allTrades.addAll(trades);
    allTrades.addAll(other.trades);
    return new Tally(
        Math.addExact(initialCashMicros, other.initialCashMicros),
        Math.addExact(finalEquityMicros, other.finalEquityMicros),
        Math.addExact(feesMicros, other.feesMicros),
        Math.addExact(turnoverMicros, other.turnoverMicros),
        fills + other.fills,
        bars + other.bars,
        barsHeld + other.barsHeld,
        ambiguousBars + other.ambiguousBars,
        allTrades);
  }
}
