package dev.lockstep.jobs.run;

import dev.lockstep.operators.result.CostRecord;

/**
 * What a run cost.
 *
 * @param wallNanos from the start of the command to the end of the job
 * @param peakHeapBytes largest heap of this process
 */
public record RunCost(long wallNanos, CostRecord engine, long peakHeapBytes) {}
