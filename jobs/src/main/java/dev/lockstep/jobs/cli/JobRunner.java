package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.backtest.UnitRunner;
import dev.lockstep.jobs.bounded.BoundedRun;
import dev.lockstep.jobs.bounded.BoundedSettings;
import dev.lockstep.jobs.bounded.UnitListener;
import dev.lockstep.jobs.settings.BacktestSettings;
import dev.lockstep.jobs.settings.ExecutionSettings;
import dev.lockstep.operators.unit.Unit;
import java.nio.file.Path;
import java.util.List;

/** Runs units as Flink jobs and shows how far they are. */
final class JobRunner implements UnitRunner {
  private final BoundedSettings bounded;

  JobRunner(String jobName, BacktestSettings settings, List<Path> strategyJars) {
    ExecutionSettings execution = settings.execution();
    bounded =
        BoundedSettings.local(jobName)
            .withTarget(execution.target())
            .withParallelism(execution.parallelism())
            .withWebUi(execution.webUiPort())
            .withStrategyJars(strategyJars);
  }

  @Override
  public void run(List<Unit> units, UnitListener results) {
    try (TerminalProgress progress =
        new TerminalProgress(bounded.jobName(), units.size(), " units", 1)) {
      BoundedRun.execute(
          bounded,
          units,
          unit -> {
            results.onUnit(unit);
            progress.advance(1);
          });
    }
  }
}
