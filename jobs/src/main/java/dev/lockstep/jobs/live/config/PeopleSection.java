package dev.lockstep.jobs.live.config;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.settings.AccountSettings;
import dev.lockstep.live.PeopleAccounts;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code people}: whose orders are taken, and the accounts that they trade with. */
final class PeopleSection {
  private static final long LAST_USER = (1L << 32) - 1;

  private PeopleSection() {}

  static PeopleAccounts read(Node node, AccountTerms terms) {
    Section section = new Section(node);
    Set<Long> users = new TreeSet<>();
    section
        .find("users")
        .ifPresent(
            given ->
                given
                    .texts()
                    .forEach(text -> users.add(new Node(given.path(), text).whole(1, LAST_USER))));
    if (users.isEmpty() && section.find("users").isPresent()) {
      throw new UserError(
          node.path() + ".users must name somebody, named nobody: leave it out to take all");
    }
    AccountSettings account = terms.read(node.path(), section);
    section.end();
    return new PeopleAccounts(
        users, account.cashMicros(), account.commission(), account.limits(), account.fillPolicy());
  }
}
