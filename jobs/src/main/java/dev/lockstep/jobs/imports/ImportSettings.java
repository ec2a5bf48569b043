package dev.lockstep.jobs.imports;

import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.wire.FrameSettings;

/**
 * How files become a dataset.
 *
 * @param strict the first bad row ends the import
 * @param widening a high or low that does not hold open and close is moved, and not the row
 *     rejected
 */
public record ImportSettings(
    InputFormat format,
    ColumnNames columns,
    TimeFormat timeFormat,
    BarPeriod barPeriod,
    InstrumentTerms terms,
    FrameSettings frames,
    boolean strict,
    boolean widening) {}
