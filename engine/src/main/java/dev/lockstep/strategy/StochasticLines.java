package dev.lockstep.strategy;

import dev.lockstep.indicator.Line;

/** The two lines of {@link Setup#stochastic}. */
public record StochasticLines(Line k, Line d) {}
