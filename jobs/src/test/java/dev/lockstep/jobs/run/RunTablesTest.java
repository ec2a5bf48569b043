package dev.lockstep.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.operators.result.FillRecord;
import dev.lockstep.operators.result.OrderRecord;
import dev.lockstep.operators.result.TradeRecord;
import dev.lockstep.order.OrderState;
import dev.lockstep.order.OrderType;
import dev.lockstep.order.Refusal;
import dev.lockstep.order.Side;
import dev.lockstep.order.TimeInForce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables look like is a contract: users' scripts read them. */
final class RunTablesTest {
  private static final long MONDAY = Times.nanos("2020-01-06T14:30:00Z");
  private static final long TUESDAY = Times.nanos("2020-01-07T14:30:00.5Z");

  private final Instrument share =
      new Instrument(
          "ODD,\"NAME",
          DecimalSize.parse("0.01"),
          DecimalSize.parse("10"),
          "USD",
          1,
          ZoneOffset.UTC);
  private final AccountLabel account = new AccountLabel(AccountLabel.SHARED, List.of(share));

  @TempDir private Path folder;

  @Test
  void fillsAreExactDecimalsWithTimesInUtc() throws IOException {
    FillRecord fill =
        new FillRecord(0, 1, 7, 0, Side.SELL, TUESDAY, 3, 1_050, 315_000_000, 94_500, -2);

    try (RunTables tables = new RunTables(folder)) {
      tables.fill(account, fill);
    }

    assertThat(folder.resolve("fills.csv"))
        .hasContent(
            """
            time,account,symbol,side,quantity,price,amount,fee,orderId,positionAfter
            2020-01-07T14:30:00.500Z,shared,"ODD,""NAME",sell,30,10.5,315,0.0945,7,-20
            """);
  }

  @Test
  void ordersHaveEmptyCellsForWhatTheyDoNotHave() throws IOException {
    try (RunTables tables = new RunTables(folder)) {
      tables.order(account, order(1, OrderType.MARKET, OrderState.FILLED, Refusal.NONE, 3));
      tables.order(
          account,
          order(2, OrderType.STOP_LIMIT, OrderState.REJECTED, Refusal.INSUFFICIENT_CASH, 0));
    }

    assertThat(Files.readAllLines(folder.resolve("orders.csv")))
        .containsExactly(
            "orderId,account,symbol,submitted,updated,side,type,timeInForce,quantity,limitPrice,"
                + "stopPrice,state,reason,filled,averagePrice,fee",
            "1,shared,\"ODD,\"\"NAME\",2020-01-06T14:30:00Z,2020-01-07T14:30:00.500Z,buy,market,"
                + "gtc,30,,,filled,,30,10.5,0.0945",
            "2,shared,\"ODD,\"\"NAME\",2020-01-06T14:30:00Z,2020-01-07T14:30:00.500Z,buy,"
                + "stop-limit,gtc,30,11.2,11.1,rejected,insufficient-cash,0,,0");
  }

  @Test
  void tradesHaveTheirReturnOnTheEntryAmount() throws IOException {
    try (RunTables tables = new RunTables(folder)) {
      tables.trade(
          account,
          new TradeRecord(
              0, 0, true, MONDAY, TUESDAY, 3, 300_000_000, 315_000_000, 184_500, 14_815_500));
    }

    assertThat(Files.readAllLines(folder.resolve("trades.csv")))
        .containsExactly(
            "account,symbol,direction,opened,closed,quantity,entryAmount,exitAmount,fees,profit,"
                + "return",
            "shared,\"ODD,\"\"NAME\",long,2020-01-06T14:30:00Z,2020-01-07T14:30:00.500Z,30,300,"
                + "315,0.1845,14.8155,0.049385");
  }

  private static OrderRecord order(
      long id, OrderType type, OrderState state, Refusal refusal, long filledLots) {
    return new OrderRecord(
        0,
        id,
        0,
        Side.BUY,
        type,
        TimeInForce.GTC,
        state,
        refusal,
        3,
        filledLots,
        filledLots == 0 ? 0 : 315_000_000,
        filledLots == 0 ? 0 : 94_500,
        1_120,
        1_110,
        0,
        false,
        MONDAY,
        TUESDAY);
  }
}
