package dev.lockstep.jobs.sweep;

/** A workload and how it is cut. */
record Planned(Workload work, Slices slices) {}
