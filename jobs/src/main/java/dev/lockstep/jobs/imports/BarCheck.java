package dev.lockstep.jobs.imports;

/** Whether a bar that could be read makes sense. The range is compared exactly, before rounding. */
final class BarCheck {
  private final boolean widening;

  private long widenedRows;

  /**
   * @param widening whether a high or low that does not hold open and close is moved, and not the
   *     bar rejected
   */
  BarCheck(boolean widening) {
    this.widening = widening;
  }

  /** Why the bar is rejected, or {@code null}; may widen it. */
  RejectionReason check(ParsedBar bar) {
    if (bar.timeNanos <= 0) {
      return RejectionReason.TIME_NOT_AFTER_1970;
    }
    for (int price = 0; price < ParsedBar.PRICES; price++) {
      if (bar.mantissas[price] <= 0) {
        return RejectionReason.PRICE_NOT_POSITIVE;
      }
    }
    if (bar.volume < 0) {
      return RejectionReason.NEGATIVE_VOLUME;
    }
    if (bar.isAbove(ParsedBar.LOW, ParsedBar.HIGH)) {
      return RejectionReason.HIGH_BELOW_LOW;
    }
    boolean openOutside = isOutside(bar, ParsedBar.OPEN);
    boolean closeOutside = isOutside(bar, ParsedBar.CLOSE);
    if ((openOutside || closeOutside) && widening) {
      widen(bar, ParsedBar.OPEN);
      widen(bar, ParsedBar.CLOSE);
      widenedRows++;
      return null;
    }
    if (openOutside) {
      return RejectionReason.OPEN_OUTSIDE_RANGE;
    }
    return closeOutside ? RejectionReason.CLOSE_OUTSIDE_RANGE : null;
  }

  private static boolean isOutside(ParsedBar bar, int price) {
    return bar.isAbove(price, ParsedBar.HIGH) || bar.isAbove(ParsedBar.LOW, price);
  }

  private static void widen(ParsedBar bar, int price) {
    if (bar.isAbove(price, ParsedBar.HIGH)) {
      bar.copyPrice(price, ParsedBar.HIGH);
    }
    if (bar.isAbove(ParsedBar.LOW, price)) {
      bar.copyPrice(price, ParsedBar.LOW);
    }
  }

  long widenedRows() {
    return widenedRows;
  }
}
