package dev.lockstep.jobs.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One symbol within an account: its averages, its position and its one open order. The order of
 * calls at a bar is {@link #moveToNextBar}, {@link #fillExit}, {@link #fillEntry}, {@link #close},
 * {@link #decide}.
 */
final class NaiveSymbol {
  private enum OpenOrder {
    NONE,
    ENTRY,
    EXIT
  }

  private final NaiveSeries series;
  private final NaiveRules rules;
  private final NaiveAccount account;
  private final NaiveAverages averages;

  private int nextBar;
  private NaiveBar bar;
  private BigDecimal lastClose = BigDecimal.ZERO;
  private BigDecimal position = BigDecimal.ZERO;
  private OpenOrder openOrder = OpenOrder.NONE;
  private long orderNumber;
  private BigDecimal orderQuantity = BigDecimal.ZERO;

  NaiveSymbol(NaiveSeries series, NaiveRules rules, NaiveAccount account) {
    this.series = series;
    this.rules = rules;
    this.account = account;
    this.averages = new NaiveAverages(series.bars(), rules.fast(), rules.slow());
  }

  boolean hasNext() {
    return nextBar < series.bars().size();
  }

  long nextTimeNanos() {
    return series.bars().get(nextBar).timeNanos();
  }

  void moveToNextBar() {
    bar = series.bars().get(nextBar);
    nextBar++;
  }

  /** A market order fills at the open of the next bar in which anything is traded. */
  void fillExit() {
    if (openOrder == OpenOrder.EXIT && bar.isTraded()) {
      account.sell(series.symbol(), bar.timeNanos(), position, price(bar.open()));
      position = BigDecimal.ZERO;
      openOrder = OpenOrder.NONE;
    }
  }

  /** As {@link #fillExit}; an order that cash does not pay for is gone. */
  void fillEntry() {
    if (openOrder == OpenOrder.ENTRY && bar.isTraded()) {
      BigDecimal price = price(bar.open());
      if (account.buy(series.symbol(), bar.timeNanos(), orderQuantity, price)) {
        position = orderQuantity;
      }
      openOrder = OpenOrder.NONE;
    }
  }

  void close() {
    lastClose = price(bar.close());
    averages.advance();
  }

  /**
   * The rule of sma-cross, at the close of the bar.
   *
   * @param equity the account's cash and positions at this step's closes
   */
  void decide(BigDecimal equity) {
    if (!averages.areReady() || openOrder != OpenOrder.NONE) {
      return;
    }
    int direction = averages.compareFastToSlow();
    boolean isFlat = position.signum() == 0;
    if (direction > 0 && isFlat) {
      orderQuantity = wholeLots(equity);
      if (orderQuantity.signum() > 0) {
        submit(OpenOrder.ENTRY);
      }
    } else if (direction < 0 && !isFlat) {
      submit(OpenOrder.EXIT);
    }
  }

  private void submit(OpenOrder order) {
    openOrder = order;
    orderNumber = account.submit();
  }

  /** The number that the account gave to the last order. */
  long orderNumber() {
    return orderNumber;
  }

  /** The position at the last close. */
  BigDecimal value() {
    return position.signum() == 0 ? BigDecimal.ZERO : position.multiply(lastClose);
  }

  private BigDecimal wholeLots(BigDecimal equity) {
    BigDecimal amount = rules.allocation().multiply(equity);
    BigDecimal lotPrice = lastClose.multiply(rules.lotSize());
    return amount.divide(lotPrice, 0, RoundingMode.FLOOR).multiply(rules.lotSize());
  }

  private BigDecimal price(long unscaled) {
    return BigDecimal.valueOf(unscaled, NaiveBar.PRICE_DECIMALS);
  }
}
