package dev.lockstep.jobs.run;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import java.math.BigDecimal;

/** Exact decimal text of what the ledger counts in micros, ticks and lots. */
final class Amounts {
  private Amounts() {}

  static BigDecimal money(long micros) {
    return plain(BigDecimal.valueOf(micros, 6));
  }

  static String moneyText(long micros) {
    return money(micros).toPlainString();
  }

  static String price(Instrument instrument, long ticks) {
    return multiple(instrument.tickSize(), ticks);
  }

  static String quantity(Instrument instrument, long lots) {
    return multiple(instrument.lotSize(), lots);
  }

  private static String multiple(DecimalSize size, long count) {
    return plain(size.toBigDecimal().multiply(BigDecimal.valueOf(count))).toPlainString();
  }

  /** Without trailing zeros, and zero as plain 0. */
  static BigDecimal plain(BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
