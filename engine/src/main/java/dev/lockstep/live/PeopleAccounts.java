package dev.lockstep.live;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.venue.FillPolicy;
import java.util.Objects;
import java.util.Set;

/**
 * What the account of each person who sends orders runs with.
 *
 * @param users whose orders are taken; empty takes everybody's
 */
public record PeopleAccounts(
    Set<Long> users,
    long cashMicros,
    CommissionSchedule commission,
    RiskLimits limits,
    FillPolicy fillPolicy) {
  public PeopleAccounts {
    users = Set.copyOf(users);
    Objects.requireNonNull(commission);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(fillPolicy);
    if (cashMicros <= 0) {
      throw new IllegalArgumentException("cash must be > 0 micros, was " + cashMicros);
    }
  }

  /** Whether this user may trade. */
  public boolean accepts(long userId) {
    return userId > 0 && (users.isEmpty() || users.contains(userId));
  }
}
