package dev.lockstep.testkit;

/**
 * A closed trade, from flat to flat.
 *
 * @param opened number of the event of the first fill
 * @param closed number of the event of the last fill
 * @param lots entered in total, which is also what was left again
 * @param fees of all entries and exits, in units of the currency
 * @param profit after fees, in units of the currency
 */
public record RoundTripOutput(
    int opened, int closed, String symbol, boolean isLong, long lots, double fees, double profit)
    implements Output {

  @Override
  public String toString() {
    return "events %d to %d: %s %d %s, profit %s"
        .formatted(opened, closed, isLong ? "long" : "short", lots, symbol, profit);
  }
}
