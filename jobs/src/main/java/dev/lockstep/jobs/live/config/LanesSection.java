package dev.lockstep.jobs.live.config;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.backtest.StrategyParameters;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.settings.AccountSettings;
import dev.lockstep.operators.live.LiveLaneSpec;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.strategy.StrategyCatalog;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** Reads {@code lanes}: the strategies that trade, and over which symbols. */
final class LanesSection {
  private static final long FIRST_LANE_ACCOUNT = 1L << 32;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final String NAME_OF_PEOPLE = "user-";

  private final StrategyCatalog catalog;
  private final AccountTerms terms;
  private final Optional<BarPeriod> standardBar;
  private final boolean isExternal;

  /**
   * @param standardBar of lanes that do not say theirs, if it is known
   * @param isExternal whether an external venue executes the lanes' orders
   */
  LanesSection(
      StrategyCatalog catalog,
      AccountTerms terms,
      Optional<BarPeriod> standardBar,
      boolean isExternal) {
    this.catalog = catalog;
    this.terms = terms;
    this.standardBar = standardBar;
    this.isExternal = isExternal;
  }

  /** A lane, and the symbols that its section names, if it names any. */
  record Lane(LiveLaneSpec spec, Optional<Set<String>> symbols) {}

  /** All lanes by their names. */
  SortedMap<String, Lane> read(Map<String, Node> lanes) {
    SortedMap<String, Lane> byName = new TreeMap<>();
    Map<Long, String> names = new TreeMap<>();
    lanes.forEach(
        (name, node) -> {
          checkName(name, node);
          Lane lane = lane(name, node);
          String other = names.put(lane.spec().accountId(), name);
          if (other != null) {
            throw new UserError(
                "%s and lanes.%s have the same account number %d: rename one of them"
                    .formatted(node.path(), other, lane.spec().accountId()));
          }
          byName.put(name, lane);
        });
    return byName;
  }

  private static void checkName(String name, Node node) {
    Names.check("a lane", name);
    if (!NAME.matcher(name).matches() || name.startsWith(NAME_OF_PEOPLE)) {
      throw new UserError(
          "%s: a lane's name must be letters, digits, dots and dashes and not begin with %s, was %s"
              .formatted(node.path(), NAME_OF_PEOPLE, name));
    }
  }

  private Lane lane(String name, Node node) {
    Section section = new Section(node);
    String strategy = section.need("strategy", "strategy: sma-cross").text();
    Map<String, String> parameters = new TreeMap<>();
    section
        .find("parameters")
        .ifPresent(given -> given.mapping().forEach((key, v) -> parameters.put(key, v.text())));
    Optional<Set<String>> symbols = section.find("symbols").map(LanesSection::symbols);
    long barNanos = bar(node.path(), section).nanos();
    AccountSettings account = terms.read(node.path(), section);
    section.end();
    LaneSpec lane =
        new LaneSpec(
            strategy,
            new TreeMap<>(complete(node.path(), strategy, parameters)),
            account.cashMicros(),
            account.commission(),
            account.limits(),
            account.fillPolicy());
    return new Lane(new LiveLaneSpec(name, accountId(name), barNanos, isExternal, lane), symbols);
  }

  private static Set<String> symbols(Node node) {
    Set<String> symbols = new TreeSet<>();
    for (String symbol : node.texts()) {
      if (!symbols.add(symbol)) {
        throw new UserError(node.path() + " names " + symbol + " twice: keep one");
      }
    }
    if (symbols.isEmpty()) {
      throw new UserError(node.path() + " must name at least one symbol, named none: leave it out");
    }
    return symbols;
  }

  private BarPeriod bar(String path, Section section) {
    Optional<Node> given = section.find("bar");
    try {
      return given
          .map(node -> BarPeriod.parse(node.text()))
          .or(() -> standardBar)
          .orElseThrow(() -> new UserError("is not given: say bar: 1m"));
    } catch (UserError e) {
      throw new UserError(path + ".bar: " + e.getMessage(), e);
    }
  }

  private Map<String, String> complete(
      String path, String strategy, Map<String, String> parameters) {
    try {
      return StrategyParameters.complete(catalog, strategy, parameters);
    } catch (UserError e) {
      throw new UserError(path + ": " + e.getMessage(), e);
    }
  }

  /** Above all numbers of people, and the same whatever other lanes there are. */
  private static long accountId(String name) {
    CRC32C sum = new CRC32C();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    return FIRST_LANE_ACCOUNT + sum.getValue();
  }
}
