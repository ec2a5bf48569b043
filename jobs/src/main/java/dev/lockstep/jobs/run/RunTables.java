package dev.lockstep.jobs.run;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.jobs.settings.Choices;
import dev.lockstep.operators.result.FillRecord;
import dev.lockstep.operators.result.OrderRecord;
import dev.lockstep.operators.result.TradeRecord;
import dev.lockstep.order.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;

/**
 * The tables of a run: {@code fills.csv}, {@code orders.csv} and {@code trades.csv}. Accounts
 * follow one another in the order of their names, the rows of an account in the order in which they
 * happened. Times are those of the events that caused a row; a bar's time is its start.
 */
final class RunTables implements Closeable {
  static final String FILLS = "fills.csv";
  static final String ORDERS = "orders.csv";
  static final String TRADES = "trades.csv";
  private static final String FILL_COLUMNS =
      "time,account,symbol,side,quantity,price,amount,fee,orderId,positionAfter";
  private static final String ORDER_COLUMNS =
      "orderId,account,symbol,submitted,updated,side,type,timeInForce,quantity,limitPrice,"
          + "stopPrice,state,reason,filled,averagePrice,fee";
  private static final String TRADE_COLUMNS =
      "account,symbol,direction,opened,closed,quantity,entryAmount,exitAmount,fees,profit,return";

  private final CsvFile fills;
  private final CsvFile orders;
  private final CsvFile trades;

  RunTables(Path folder) throws IOException {
    fills = new CsvFile(folder.resolve(FILLS), FILL_COLUMNS);
    orders = new CsvFile(folder.resolve(ORDERS), ORDER_COLUMNS);
    trades = new CsvFile(folder.resolve(TRADES), TRADE_COLUMNS);
  }

  void fill(AccountLabel account, FillRecord fill) {
    Instrument instrument = account.instruments().get(fill.instrument());
    fills.row(
        Times.text(fill.timeNanos()),
        account.name(),
        instrument.symbol(),
        Choices.text(fill.side()),
        Amounts.quantity(instrument, fill.lots()),
        Amounts.price(instrument, fill.priceTicks()),
        Amounts.moneyText(fill.amountMicros()),
        Amounts.moneyText(fill.feeMicros()),
        Long.toString(fill.orderId()),
        Amounts.quantity(instrument, fill.positionLots()));
  }

  /** One row per order, as it stood at the end. */
  void order(AccountLabel account, OrderRecord order) {
    Instrument instrument = account.instruments().get(order.instrument());
    orders.row(
        Long.toString(order.id()),
        account.name(),
        instrument.symbol(),
        Times.text(order.submittedNanos()),
        Times.text(order.updatedNanos()),
        Choices.text(order.side()),
        Choices.text(order.type()),
        Choices.text(order.timeInForce()),
        Amounts.quantity(instrument, order.quantityLots()),
        order.type().hasLimit() ? Amounts.price(instrument, order.limitTicks()) : "",
        order.type().hasStop() ? Amounts.price(instrument, order.stopTicks()) : "",
        Choices.text(order.state()),
        order.refusal() == Refusal.NONE ? "" : Choices.text(order.refusal()),
        Amounts.quantity(instrument, order.filledLots()),
        averagePrice(instrument, order),
        Amounts.moneyText(order.feeMicros()));
  }

  private static String averagePrice(Instrument instrument, OrderRecord order) {
    if (order.filledLots() == 0) {
      return "";
    }
    BigDecimal units =
        instrument
            .lotSize()
            .toBigDecimal()
            .multiply(BigDecimal.valueOf(order.filledLots()))
            .multiply(BigDecimal.valueOf(instrument.multiplier()));
    BigDecimal amount = BigDecimal.valueOf(order.filledAmountMicros(), 6);
    return Amounts.plain(amount.divide(units, MathContext.DECIMAL64)).toPlainString();
  }

  void trade(AccountLabel account, TradeRecord trade) {
    Instrument instrument = account.instruments().get(trade.instrument());
    trades.row(
        account.name(),
        instrument.symbol(),
        trade.isLong() ? "long" : "short",
        Times.text(trade.openedNanos()),
        Times.text(trade.closedNanos()),
        Amounts.quantity(instrument, trade.entryLots()),
        Amounts.moneyText(trade.entryMicros()),
        Amounts.moneyText(trade.exitMicros()),
        Amounts.moneyText(trade.feeMicros()),
        Amounts.moneyText(trade.profitMicros()),
        Double.toString((double) trade.profitMicros() / trade.entryMicros()));
  }

  @Override
  public void close() throws IOException {
    try (fills;
        orders;
        trades) {
      // Each is closed, whatever closing the others throws.
    }
  }
}
