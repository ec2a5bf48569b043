package dev.lockstep.jobs.settings;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.cluster.Target;
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
 * Turns keys and values into settings. Keys that no setting has are refused. What decides money
 * (cash, commission) has no default.
 */
public final class SettingsReader {
  private static final int DIGITS_MAX = 30;

  private final Map<String, String> values;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * Reads from a file's values with options laid over them; {@link UserError} for a key that no
   * setting has.
   *
   * @param overrides by the same keys; those that were not given are absent
   */
  public SettingsReader(Map<String, String> fromFile, Map<String, String> overrides) {
    this(fromFile);
    values.putAll(overrides);
    Set<String> keys = keys();
    for (String key : values.keySet()) {
      if (!keys.contains(key)) {
        throw new UserError("unknown setting " + key + "; there are " + String.join(", ", keys));
      }
    }
  }

  private SettingsReader(Map<String, String> values) {
    this.values = new TreeMap<>(values);
  }

  /** Every key that a setting has. */
  public static Set<String> keys() {
    SettingsReader all = new SettingsReader(Map.of("account.cash", "1", "commission.bps", "0"));
    all.account();
    all.periodsPerYear();
    all.execution();
    return all.known;
  }

  /** The account of every run. */
  public AccountSettings account() {
    return new AccountSettings(
        cashMicros(), flag("account.shared"), commission(), limits(), fillPolicy());
  }

  /** Where and how to run; by default on the embedded cluster with all processors. */
  public ExecutionSettings execution() {
    int port = count("run.web-ui-port", 0);
    return new ExecutionSettings(
        Target.parse(text("run.target").orElse("local")),
        count("run.parallelism", 0),
        count("run.block-rows", ExecutionSettings.MAX_BLOCK_ROWS),
        port == 0 ? OptionalInt.empty() : OptionalInt.of(port));
  }

  public int periodsPerYear() {
    return count("statistics.periods-per-year", 0);
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
    Optional<BigDecimal> bps = notNegative("commission.bps");
    Optional<BigDecimal> perLot = notNegative("commission.per-lot");
    Optional<BigDecimal> minimum = notNegative("commission.minimum");
    BigDecimal duty = notNegative("commission.sell-duty-bps").orElse(BigDecimal.ZERO);
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
          notNegative("risk.max-order-amount")
              .map(amount -> micros("risk.max-order-amount", amount))
              .orElse(Long.MAX_VALUE),
          whole("risk.max-position-lots", Long.MAX_VALUE),
          decimal("risk.price-collar")
              .map(BigDecimal::doubleValue)
              .orElse(Double.POSITIVE_INFINITY),
          count("risk.max-open-orders", RiskLimits.NONE.maxOpenOrders()),
          flag("risk.check-cash-at-submission"));
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private FillPolicy fillPolicy() {
    FillPolicy standard = FillPolicy.DEFAULT;
    long participationBillionths = participationBillionths();
    try {
      return new FillPolicy(
          choice(MarketFill.class, "venue.market-fill", standard.marketFill()),
          choice(LimitTouch.class, "venue.limit-touch", standard.limitTouch()),
          choice(LimitPrice.class, "venue.limit-price", standard.limitPrice()),
          choice(PathPolicy.class, "venue.path", standard.path()),
          choice(SilentBar.class, "venue.silent-bar", standard.silentBar()),
          whole("venue.slippage-ticks", 0),
          participationBillionths);
    } catch (IllegalArgumentException e) {
      throw new UserError("venue: " + e.getMessage(), e);
    }
  }

  /** Exact, because a part that was rounded to 0 would mean that there is no cap. */
  private long participationBillionths() {
    BigDecimal part = decimal("venue.participation").orElse(BigDecimal.ZERO);
    try {
      return part.movePointRight(9).longValueExact();
    } catch (ArithmeticException e) {
      throw new UserError(
          "venue.participation must be 0 to 1 with at most 9 decimal places, was "
              + part.toPlainString(),
          e);
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

  /** A whole number that is no amount: 0 or more, and not larger than an int. */
  private int count(String key, int standard) {
    long value = whole(key, standard);
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new UserError(key + " must be 0 to " + Integer.MAX_VALUE + ", was " + value);
    }
    return (int) value;
  }

  private Optional<BigDecimal> notNegative(String key) {
    Optional<BigDecimal> value = decimal(key);
    if (value.isPresent() && value.get().signum() < 0) {
      throw new UserError(key + " must be >= 0, was " + value.get().toPlainString());
    }
    return value;
  }

  private Optional<BigDecimal> decimal(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal value;
    try {
      value = new BigDecimal(text.get());
    } catch (NumberFormatException e) {
      throw new UserError(key + " must be a number, was " + text.get(), e);
    }
    if (value.precision() > DIGITS_MAX || Math.abs((long) value.scale()) > DIGITS_MAX) {
      throw new UserError(
          key + " must be a number of at most " + DIGITS_MAX + " digits, was " + text.get());
    }
    return Optional.of(value);
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
