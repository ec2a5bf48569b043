package dev.lockstep.jobs.live.config;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.settings.AccountSettings;
import dev.lockstep.jobs.settings.SettingsReader;
import dev.lockstep.market.EventKind;
import dev.lockstep.venue.MarketFill;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Accounts of lanes and people: the file's common keys, with those of their section over them. */
final class AccountTerms {
  private static final List<String> SECTIONS = List.of("commission", "risk", "venue");
  private static final String CASH = "account.cash";

  private final Map<String, String> standard = new TreeMap<>();
  private final EventKind feed;

  /**
   * @param common keys and values of all sections that other commands read too
   */
  AccountTerms(Map<String, String> common, EventKind feed) {
    this.feed = feed;
    common.forEach(
        (key, value) -> {
          if (key.equals(CASH) || SECTIONS.contains(key.substring(0, key.indexOf('.')))) {
            standard.put(key, value);
          }
        });
  }

  /** Takes {@code cash}, {@code commission}, {@code risk} and {@code venue} of the section. */
  AccountSettings read(String path, Section section) {
    Map<String, String> values = new TreeMap<>(standard);
    section.find("cash").ifPresent(cash -> values.put(CASH, cash.text()));
    for (String name : SECTIONS) {
      section
          .find(name)
          .ifPresent(
              node ->
                  node.mapping()
                      .forEach((key, value) -> values.put(name + "." + key, value.text())));
    }
    if (!values.containsKey(CASH)) {
      throw new UserError(path + ".cash is not given: say it there, or account.cash for all");
    }
    if (!values.containsKey("commission.bps") && !values.containsKey("commission.per-lot")) {
      throw new UserError(
          path
              + ".commission is not given and decides money: say commission: {bps: 3} there"
              + " or for all (0 is an answer)");
    }
    AccountSettings account;
    try {
      account = new SettingsReader(values, Map.of()).account();
    } catch (UserError e) {
      throw new UserError(path + ": " + e.getMessage(), e);
    }
    if (feed == EventKind.TRADE && account.fillPolicy().marketFill() == MarketFill.SAME_CLOSE) {
      throw new UserError(
          path + ": venue.market-fill must be next-open when live.feed is prints, was same-close");
    }
    return account;
  }
}
