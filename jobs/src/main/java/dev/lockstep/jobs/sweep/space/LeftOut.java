package dev.lockstep.jobs.sweep.space;

import java.io.Serializable;

/** How many parameter sets are not tried, and whose doing that is. */
record LeftOut(long byConstraints, long byStrategy) implements Serializable {}
