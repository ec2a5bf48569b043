package dev.lockstep.testkit;

/**
 * One thing that came out of a strategy's lane, as a value to compare. Its text is one line for
 * people. Events are numbered from 1 in the order of their time; an output carries the number of
 * the event that caused it.
 */
public sealed interface Output
    permits OrderOutput, RefusalOutput, FillOutput, RoundTripOutput, DayOutput {}
