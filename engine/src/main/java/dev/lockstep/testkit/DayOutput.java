package dev.lockstep.testkit;

import java.time.LocalDate;

/**
 * The end of a trading day.
 *
 * @param cash in units of the currency
 * @param equity cash and positions at the day's last prices, in units of the currency
 */
public record DayOutput(LocalDate day, double cash, double equity) implements Output {
  @Override
  public String toString() {
    return day + ": cash " + cash + ", equity " + equity;
  }
}
