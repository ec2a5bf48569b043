package dev.lockstep.strategy;

import dev.lockstep.indicator.Line;

/** The three lines of {@link Setup#macd}; the histogram is the MACD minus its signal. */
public record MacdLines(Line macd, Line signal, Line histogram) {}
