package dev.lockstep.jobs.settings;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.bounded.Target;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.venue.FillPolicy;
import dev.lockstep.venue.LimitPrice;
import dev.lockstep.venue.LimitTouch;
import dev.lockstep.venue.MarketFill;
import dev.lockstep.venue.PathPolicy;
import dev.lockstep.venue.SilentBar;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns keys and values into settings. Each key may be read once; {@link #requireAllKnown} then
 * refuses whatever nobody read. What decides money (cash, commission) has no default.
 */
public final class SettingsReader {
  private static final long BILLION = 1_000_000_000;

  private final Map<String, String> values;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * Reads from a file's values with options laid over them.
   *
   * @param overrides by the same keys; those that were not given are absent
   */
  public SettingsReader(Map<String, String> fromFile, Map<String, String> overrides) {
    values = new TreeMap<>(fromFile);
    values.putAll(overrides);
  }

  /** The account of every run. */
  public AccountSettings account() {
    return new AccountSettings(
        cashMicros(), flag("account.shared"), commission(), limits(), fillPolicy());
  }

  /** Where and how to run; by default on the embedded cluster with all processors. */
  public ExecutionSettings execution() {
    long port = whole("run.web-ui-port", 0);
    return new ExecutionSettings(
        Target.parse(text("run.target").orElse("local")),
        (int) whole("run.parallelism", 0),
        (int) whole("run.block-rows", ExecutionSettings.MAX_BLOCK_ROWS),
        port == 0 ? OptionalInt.empty() : OptionalInt.of((int) port));
  }

  public int periodsPerYear() {
    return (int) whole("statistics.periods-per-year", 0);
  }

  /** Refuses keys that no setting has. */
  public void requireAllKnown() {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw new UserError("unknown setting " + key + "; there are " + String.join(", ", known));
      }
    }
  }

  private long cashMicros() {
    BigDecimal cash =
        decimal("account.cash")
            .orElseThrow(
                () ->
                    new UserError(
                        "cash is not given: say what each account starts with, --cash 1000000"));
    if (cash.signum() <= 0) {
      throw new UserError("cash must be > 0, was " + cash.toPlainString());
    }
    return micros("account.cash", cash);
  }

  private CommissionSchedule commission() {
    Optional<BigDecimal> bps = decimal("commission.bps");
    Optional<BigDecimal> perLot = decimal("commission.per-lot");
    Optional<BigDecimal> minimum = decimal("commission.minimum");
    BigDecimal duty = decimal("commission.sell-duty-bps").orElse(BigDecimal.ZERO);
    if (bps.isEmpty() && perLot.isEmpty()) {
      throw new UserError(
          "commission is not given and decides money: say --commission-bps 3 (0 is an answer)");
    }
    try {
      return new CommissionSchedule(
          CommissionSchedule.toBillionths(bps.orElse(BigDecimal.ZERO)),
          micros("commission.per-lot", perLot.orElse(BigDecimal.ZERO)),
          micros("commission.minimum", minimum.orElse(BigDecimal.ZERO)),
          CommissionSchedule.toBillionths(duty));
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private RiskLimits limits() {
    try {
      return new RiskLimits(
          whole("risk.max-order-lots", Long.MAX_VALUE),
          decimal("risk.max-order-amount")
              .map(amount -> micros("risk.max-order-amount", amount))
              .orElse(Long.MAX_VALUE),
          whole("risk.max-position-lots", Long.MAX_VALUE),
          decimal("risk.price-collar")
              .map(BigDecimal::doubleValue)
              .orElse(Double.POSITIVE_INFINITY),
          (int) whole("risk.max-open-orders", RiskLimits.NONE.maxOpenOrders()),
          flag("risk.check-cash-at-submission"));
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private FillPolicy fillPolicy() {
    FillPolicy standard = FillPolicy.DEFAULT;
    BigDecimal participation = decimal("venue.participation").orElse(BigDecimal.ZERO);
    try {
      return new FillPolicy(
          choice(MarketFill.class, "venue.market-fill", standard.marketFill()),
          choice(LimitTouch.class, "venue.limit-touch", standard.limitTouch()),
          choice(LimitPrice.class, "venue.limit-price", standard.limitPrice()),
          choice(PathPolicy.class, "venue.path", standard.path()),
          choice(SilentBar.class, "venue.silent-bar", standard.silentBar()),
          whole("venue.slippage-ticks", 0),
          Math.round(participation.doubleValue() * BILLION));
    } catch (IllegalArgumentException e) {
      throw new UserError("venue: " + e.getMessage(), e);
    }
  }

  private Optional<String> text(String key) {
    known.add(key);
    return Optional.ofNullable(values.get(key));
  }

  private <E extends Enum<E>> E choice(Class<E> type, String key, E standard) {
    return text(key).map(value -> Choices.parse(type, key, value)).orElse(standard);
  }

  private boolean flag(String key) {
    String value = text(key).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw new UserError(key + " must be true or false, was " + value);
    }
    return value.equals("true");
  }

  private long whole(String key, long standard) {
    Optional<BigDecimal> value = decimal(key);
    try {
      return value.isEmpty() ? standard : value.get().longValueExact();
    } catch (ArithmeticException e) {
      throw new UserError(key + " must be a whole number, was " + value.get().toPlainString(), e);
    }
  }

  private Optional<BigDecimal> decimal(String key) {
    Optional<String> value = text(key);
    try {
      return value.map(BigDecimal::new);
    } catch (NumberFormatException e) {
      throw new UserError(key + " must be a number, was " + value.get(), e);
    }
  }

  private static long micros(String key, BigDecimal amount) {
    try {
      return amount.movePointRight(6).longValueExact();
    } catch (ArithmeticException e) {
      throw new UserError(
          key
              + " must have at most 6 decimal places and be below 9 trillion, was "
              + amount.toPlainString(),
          e);
    }
  }
}
