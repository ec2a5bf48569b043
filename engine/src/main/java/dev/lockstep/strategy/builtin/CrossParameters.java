package dev.lockstep.strategy.builtin;

import dev.lockstep.strategy.Parameter;

/** How long the averages are and how much is bought. */
public record CrossParameters(
    @Parameter(value = "bars of the fast average", min = 1, max = 100_000, byDefault = "10")
        int fast,
    @Parameter(value = "bars of the slow average", min = 1, max = 100_000, byDefault = "30")
        int slow,
    @Parameter(value = "fraction of the equity to buy with", min = 0, max = 1, byDefault = "0.95")
        double allocation,
    @Parameter(value = "units to buy; 0: by allocation", min = 0, byDefault = "0") double quantity,
    @Parameter(
            value = "how far above slow fast must be, as a fraction of it",
            min = 0,
            max = 1,
            byDefault = "0")
        double tolerance) {}
