package dev.lockstep.jobs.backtest;

import dev.lockstep.jobs.run.AccountLabel;
import dev.lockstep.jobs.run.Summary;
import dev.lockstep.performance.Performance;
import java.nio.file.Path;
import java.util.List;

/**
 * What a backtest came to.
 *
 * @param folder the run directory
 * @param performances one for each account
 */
public record BacktestResult(
    Path folder, Summary summary, List<AccountLabel> accounts, List<Performance> performances) {
  public BacktestResult {
    accounts = List.copyOf(accounts);
    performances = List.copyOf(performances);
  }
}
