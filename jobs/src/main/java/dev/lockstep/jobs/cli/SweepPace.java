package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.sweep.SweepProgress;
import dev.lockstep.performance.Statistic;

/**
 * How far and how fast a sweep is, in words. What earlier runs did counts as done and not as speed.
 *
 * @param runNanos from the start of the job until the last unit came
 * @param waitNanos from then until now
 */
record SweepPace(SweepProgress progress, long runNanos, long waitNanos, Statistic objective) {
  private static final double NANOS = 1e9;
  private static final int BAR_MIN = 3;

  /** A part of 1, by trials. */
  double part() {
    return progress.trials() == 0 ? 1 : (double) progress.trialsDone() / progress.trials();
  }

  double trialsPerSecond() {
    return perSecond(progress.trialsDone() - progress.keptTrials());
  }

  double evaluationsPerSecond() {
    return perSecond(progress.barEvaluations() - progress.keptBarEvaluations());
  }

  /** At the speed so far; NaN before the first unit. */
  double secondsLeft() {
    double left = (progress.trials() - progress.trialsDone()) / trialsPerSecond();
    return Math.max(0, left - waitNanos / NANOS);
  }

  private double perSecond(long done) {
    return done <= 0 || runNanos <= 0 ? Double.NaN : done * NANOS / runNanos;
  }

  /** One line for a log. */
  String line() {
    StringBuilder line = new StringBuilder("sweep: ").append(percent().strip());
    line.append(", ").append(Figures.count(progress.trialsDone()));
    line.append(" of ").append(Figures.count(progress.trials())).append(" trials");
    if (progress.trialsFailed() > 0) {
      line.append(" (").append(Figures.count(progress.trialsFailed())).append(" failed)");
    }
    if (!Double.isNaN(trialsPerSecond())) {
      line.append(", ").append(Figures.rough(trialsPerSecond())).append(" trials/s, ");
      line.append(Figures.rough(evaluationsPerSecond())).append(" bar evaluations/s");
    }
    if (progress.bestTrial() > 0) {
      line.append(", best ").append(best());
      line.append(" (trial ").append(progress.bestTrial()).append(')');
    }
    if (!Double.isNaN(secondsLeft())) {
      line.append(", ").append(Figures.duration(secondsLeft())).append(" left");
    }
    return line.toString();
  }

  /** One line with a bar for a terminal, as long as it may be. */
  String bar(int width) {
    StringBuilder numbers = new StringBuilder();
    if (!Double.isNaN(trialsPerSecond())) {
      numbers.append(' ').append(Figures.rough(trialsPerSecond())).append(" trials/s, ");
      numbers.append(Figures.rough(evaluationsPerSecond())).append(" bars/s,");
    }
    if (progress.bestTrial() > 0) {
      numbers.append(' ').append(best()).append(',');
    }
    double left = secondsLeft();
    numbers.append(Double.isNaN(left) ? " starting" : " " + Figures.duration(left) + " left");
    String start = percent() + " [";
    int room = width - start.length() - 1 - numbers.length();
    if (room < BAR_MIN) {
      String line = percent() + numbers;
      return line.length() <= width ? line : line.substring(0, width);
    }
    int filled = (int) (room * Math.min(1, part()));
    String marks = "=".repeat(filled) + (filled < room ? ">" : "");
    return start + marks + " ".repeat(Math.max(0, room - marks.length())) + "]" + numbers;
  }

  private String percent() {
    return "%3d%%".formatted((int) (part() * 100));
  }

  private String best() {
    return objective.label() + " " + ShortStatistic.ofEngine(objective, progress.bestValue());
  }
}
