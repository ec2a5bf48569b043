package dev.lockstep.jobs.cli;

import java.util.Map;
import picocli.CommandLine.Option;

/** What accounts trade with: each option lies over the setting of the same meaning. */
final class AccountOptions {
  @Option(
      names = "--cash",
      paramLabel = "N",
      description = "What each account starts with; must be given")
  private String cash;

  @Option(
      names = "--shared-cash",
      description = "One account trades all symbols; else each symbol has its own")
  private boolean shared;

  @Option(
      names = "--commission-bps",
      paramLabel = "X",
      description = "Commission in basis points of the amount; must be given, 0 is an answer")
  private String commissionBps;

  @Option(
      names = "--commission-per-lot",
      paramLabel = "X",
      description = "Commission for each lot, on top")
  private String commissionPerLot;

  @Option(
      names = "--commission-minimum",
      paramLabel = "X",
      description = "The least commission of a fill")
  private String commissionMinimum;

  @Option(
      names = "--sell-duty-bps",
      paramLabel = "X",
      description = "Stamp duty on sells, in basis points")
  private String sellDutyBps;

  void putInto(Map<String, String> overrides) {
    Overrides.put(overrides, "account.cash", cash);
    Overrides.put(overrides, "account.shared", shared ? "true" : null);
    Overrides.put(overrides, "commission.bps", commissionBps);
    Overrides.put(overrides, "commission.per-lot", commissionPerLot);
    Overrides.put(overrides, "commission.minimum", commissionMinimum);
    Overrides.put(overrides, "commission.sell-duty-bps", sellDutyBps);
  }
}
