package dev.lockstep.strategy;

import dev.lockstep.indicator.Line;

/** The three lines of {@link Setup#adx}: strength of the trend, and the pull up and down. */
public record DirectionLines(Line adx, Line plusDi, Line minusDi) {}
