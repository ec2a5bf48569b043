package dev.lockstep.jobs.settings;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.jobs.Sha256;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.venue.FillPolicy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings as key and value, in one fixed order: what is printed, written into manifests, hashed.
 */
public final class SettingsText {
  private static final String UNLIMITED = "unlimited";
  private static final String AUTOMATIC = "auto";

  private SettingsText() {}

  /** Everything that decides the result of a backtest, and nothing that does not. */
  public static Map<String, String> of(BacktestSettings settings) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("strategy", settings.strategy());
    settings.parameters().forEach((name, value) -> text.put("parameter." + name, value));
    text.putAll(
        common(
            settings.symbols(), settings.range(), settings.account(), settings.periodsPerYear()));
    return text;
  }

  /** What decides the results of backtests and sweeps alike. */
  public static Map<String, String> common(
      List<String> symbols, TimeRange range, AccountSettings account, int periodsPerYear) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("symbols", symbols.isEmpty() ? "all" : String.join(",", symbols));
    putRange(range, text);
    text.put("statistics.periods-per-year", periods(periodsPerYear));
    text.putAll(of(account));
    return text;
  }

  /** Everything that an account trades with. */
  public static Map<String, String> of(AccountSettings account) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("account.cash", micros(account.cashMicros()));
    text.put("account.shared", Boolean.toString(account.isShared()));
    putCommission(account.commission(), text);
    putLimits(account.limits(), text);
    putPolicy(account.fillPolicy(), text);
    return text;
  }

  /** Where and how a job runs, by the keys of {@link SettingsReader}; not how it is watched. */
  public static Map<String, String> of(ExecutionSettings execution) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("run.target", execution.target().toString());
    text.put("run.parallelism", Integer.toString(execution.parallelism()));
    text.put("run.block-rows", Integer.toString(execution.blockRows()));
    return text;
  }

  /** Those of the values that {@link SettingsReader} reads back to equal settings. */
  public static Map<String, String> readable(Map<String, String> text) {
    Map<String, String> readable = new LinkedHashMap<>(text);
    readable.keySet().retainAll(SettingsReader.keys());
    readable.values().removeAll(List.of(UNLIMITED, AUTOMATIC));
    return readable;
  }

  /** SHA-256 of the text, in hexadecimal. */
  public static String hash(Map<String, String> text) {
    Sha256 hash = new Sha256();
    text.forEach(
        (key, value) -> {
          hash.update(key);
          hash.update(value);
        });
    return hash.hex();
  }

  private static void putRange(TimeRange range, Map<String, String> text) {
    boolean open = range.fromNanos() == Long.MIN_VALUE;
    text.put("from", open ? "first" : Times.text(range.fromNanos()));
    boolean endless = range.toNanos() == Long.MAX_VALUE;
    text.put("to", endless ? "last" : Times.text(range.toNanos()) + " (excluded)");
  }

  private static void putCommission(CommissionSchedule commission, Map<String, String> text) {
    text.put("commission.bps", plain(BigDecimal.valueOf(commission.rateBillionths(), 5)));
    text.put("commission.per-lot", micros(commission.perLotMicros()));
    text.put("commission.minimum", micros(commission.minimumMicros()));
    text.put(
        "commission.sell-duty-bps", plain(BigDecimal.valueOf(commission.sellDutyBillionths(), 5)));
  }

  private static void putLimits(RiskLimits limits, Map<String, String> text) {
    text.put("risk.max-order-lots", limit(limits.maxOrderLots()));
    long amount = limits.maxOrderMicros();
    text.put("risk.max-order-amount", amount == Long.MAX_VALUE ? UNLIMITED : micros(amount));
    text.put("risk.max-position-lots", limit(limits.maxPositionLots()));
    text.put(
        "risk.price-collar",
        Double.isInfinite(limits.priceCollar())
            ? UNLIMITED
            : plain(BigDecimal.valueOf(limits.priceCollar())));
    text.put("risk.max-open-orders", limit(limits.maxOpenOrders()));
    text.put("risk.check-cash-at-submission", Boolean.toString(limits.checksCashAtSubmission()));
  }

  private static void putPolicy(FillPolicy policy, Map<String, String> text) {
    text.put("venue.market-fill", Choices.text(policy.marketFill()));
    text.put("venue.limit-touch", Choices.text(policy.limitTouch()));
    text.put("venue.limit-price", Choices.text(policy.limitPrice()));
    text.put("venue.path", Choices.text(policy.path()));
    text.put("venue.silent-bar", Choices.text(policy.silentBar()));
    text.put("venue.slippage-ticks", Long.toString(policy.slippageTicks()));
    long participation = policy.participationBillionths();
    text.put(
        "venue.participation",
        participation == 0 ? UNLIMITED : plain(BigDecimal.valueOf(participation, 9)));
  }

  private static String periods(int periodsPerYear) {
    return periodsPerYear == 0 ? AUTOMATIC : Integer.toString(periodsPerYear);
  }

  private static String limit(long value) {
    return value == Long.MAX_VALUE ? UNLIMITED : Long.toString(value);
  }

  private static String micros(long micros) {
    return plain(BigDecimal.valueOf(micros, 6));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
