package dev.lockstep.lane;

/** Where a lane's results go: out, and into its statistics. */
record LaneReports(LaneListener listener, LaneStatistics statistics) {}
