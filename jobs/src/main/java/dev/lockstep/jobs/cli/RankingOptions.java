package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.sweep.Ranking;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What makes one trial of a sweep better than another, and what is told of the best. */
final class RankingOptions {
  /** How much of the best trials is written. */
  enum Detail {
    NONE,
    TOP
  }

  @Option(
      names = "--objective",
      paramLabel = "STATISTIC",
      description = "The statistic that ranks trials, such as calmar. Default: sharpe")
  private String objective = Statistic.SHARPE.label();

  @Option(
      names = "--maximize",
      description =
          "More of it is better; usual for all but volatility, drawdown, fees and the like")
  private boolean isMaximized;

  @Option(names = "--minimize", description = "Less of it is better")
  private boolean isMinimized;

  @Option(
      names = "--min-trades",
      paramLabel = "N",
      description = "Trials that closed fewer trades do not compete. Default: 0")
  private long minTrades;

  @Option(
      names = "--top",
      paramLabel = "K",
      description = "How many of the best are listed. Default: 10")
  private int top = Ranking.DEFAULT_TOP;

  @Option(
      names = "--detail",
      paramLabel = "none|top",
      description = "top runs the best again and writes their fills, orders, trades and equity")
  private Detail detail = Detail.NONE;

  @Option(
      names = "--surface",
      split = ",",
      paramLabel = "A,B",
      description = "Parameters of the heat map. Default: the first two swept numbers")
  private List<String> surface = List.of();

  @Option(names = "--per-symbol", description = "Write each trial's statistics by symbol too")
  private boolean tellsSymbols;

  Ranking ranking() {
    return new Ranking(objective(), top, surface, tellsSymbols, detail == Detail.TOP);
  }

  private Objective objective() {
    Statistic statistic =
        Arrays.stream(Statistic.values())
            .filter(candidate -> candidate.label().equalsIgnoreCase(objective))
            .findFirst()
            .orElseThrow(() -> new UserError(unknownObjective()));
    if (isMaximized && isMinimized) {
      throw new UserError("--maximize and --minimize exclude each other: give one");
    }
    if (minTrades < 0) {
      throw new UserError("--min-trades must be >= 0, was " + minTrades);
    }
    boolean isUsual = !isMaximized && !isMinimized;
    return new Objective(statistic, isUsual ? statistic.isHigherBetter() : isMaximized, minTrades);
  }

  private String unknownObjective() {
    return "--objective must be one of "
        + Arrays.stream(Statistic.values()).map(Statistic::label).collect(Collectors.joining(", "))
        + ", was "
        + objective;
  }
}
