package dev.lockstep.jobs.settings;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.venue.FillPolicy;
import java.util.Objects;

/**
 * What every account of a run trades with.
 *
 * @param cashMicros what each account starts with
 * @param isShared whether one account trades all symbols; else each symbol has its own
 */
public record AccountSettings(
    long cashMicros,
    boolean isShared,
    CommissionSchedule commission,
    RiskLimits limits,
    FillPolicy fillPolicy) {
  public AccountSettings {
    Objects.requireNonNull(commission);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(fillPolicy);
  }
}
