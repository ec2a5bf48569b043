package dev.lockstep.operators.unit;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.EventKind;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.venue.FillPolicy;
import dev.lockstep.venue.LimitPrice;
import dev.lockstep.venue.LimitTouch;
import dev.lockstep.venue.MarketFill;
import dev.lockstep.venue.PathPolicy;
import dev.lockstep.venue.SilentBar;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Units for tests. */
public final class Units {
  private Units() {}

  public static Instrument instrument(String symbol) {
    return new Instrument(
        symbol, DecimalSize.parse("0.01"), DecimalSize.ONE, "USD", 1, ZoneOffset.UTC);
  }

  public static LaneSpec smaCross(int fast, int slow) {
    return new LaneSpec(
        "sma-cross",
        new TreeMap<>(Map.of("fast", "" + fast, "slow", "" + slow)),
        1_000_000_000_000L,
        CommissionSchedule.FREE,
        RiskLimits.NONE,
        FillPolicy.DEFAULT);
  }

  public static UnitGroup bars(String name, List<UnitInput> inputs) {
    return new UnitGroup(name, EventKind.BAR, ZoneOffset.UTC, inputs);
  }

  public static Unit unit(int number, int blockRows, UnitGroup... groups) {
    return new Unit(
        number,
        List.of(groups),
        List.of(smaCross(2, 5), smaCross(3, 7)),
        TimeRange.ALL,
        blockRows,
        0,
        Reporting.of(Detail.EVERYTHING));
  }

  /** Lanes that may fail alone, compared by total return. */
  public static Unit trials(
      int number, Detail detail, List<LaneSpec> lanes, List<UnitGroup> groups) {
    Objective objective = new Objective(Statistic.TOTAL_RETURN, true, 0);
    return new Unit(
        number, groups, lanes, TimeRange.ALL, 64, 0, Reporting.ofTrials(detail, objective));
  }

  /** A unit in which no field has a value that another one has too. */
  static Unit everyFieldSet() {
    Instrument coin =
        new Instrument(
            "BTC/USD",
            DecimalSize.parse("0.5"),
            DecimalSize.parse("0.001"),
            "USDT",
            10,
            ZoneId.of("Asia/Shanghai"));
    UnitGroup pair =
        new UnitGroup(
            "both",
            EventKind.TRADE,
            ZoneId.of("America/New_York"),
            List.of(
                new UnitInput(coin, "s3://bucket/a b/BTC.blocks"),
                new UnitInput(instrument("ünïcode"), "/data/x.blocks")));
    LaneSpec careful =
        new LaneSpec(
            "rsi-reversion",
            new TreeMap<>(Map.of("period", "14", "low", "0.3")),
            5,
            new CommissionSchedule(11, 12, 13, 14),
            new RiskLimits(21, 22, 23, 0.24, 25, true),
            new FillPolicy(
                MarketFill.SAME_CLOSE,
                LimitTouch.TOUCH,
                LimitPrice.LIMIT,
                PathPolicy.OPEN_LOW_HIGH_CLOSE,
                SilentBar.FILLS,
                31,
                32));
    return new Unit(
        41,
        List.of(pair, bars("one", List.of(new UnitInput(instrument("A"), "a.blocks")))),
        List.of(careful, smaCross(1, 2)),
        new TimeRange(-51, 52),
        61,
        62,
        Reporting.ofTrials(Detail.DAYS, new Objective(Statistic.MAX_DRAWDOWN, false, 71)));
  }
}
