package dev.lockstep.strategy;

import dev.lockstep.indicator.Line;

/** The three lines of {@link Setup#bollinger}. */
public record Bands(Line upper, Line middle, Line lower) {}
