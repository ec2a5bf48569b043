package dev.lockstep.jobs.sweep;

/**
 * How far a sweep is, units of earlier runs included.
 *
 * @param keptTrials done by earlier runs and not run again
 * @param keptBarEvaluations of these
 * @param bestTrial id of the best trial so far; 0 when none competes
 * @param bestValue of the objective, money in units of the currency; NaN when none competes
 */
public record SweepProgress(
    int unitsDone,
    int units,
    int trialsDone,
    int trials,
    int trialsFailed,
    long barEvaluations,
    int keptTrials,
    long keptBarEvaluations,
    int bestTrial,
    double bestValue) {}
