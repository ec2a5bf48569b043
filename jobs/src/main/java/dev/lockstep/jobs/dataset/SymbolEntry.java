package dev.lockstep.jobs.dataset;

import dev.lockstep.instrument.Instrument;

/**
 * One symbol of a dataset as its manifest has it.
 *
 * @param file name of the file of frames inside the dataset's folder
 * @param bytes length of that file
 * @param sha256 of that file, in hexadecimal
 * @param rows at least 1
 * @param firstNanos time of the first row, nanoseconds since 1970 UTC
 * @param lastNanos time of the last row
 */
public record SymbolEntry(
    Instrument instrument,
    String file,
    long bytes,
    String sha256,
    long rows,
    long firstNanos,
    long lastNanos,
    RowCounts counts) {
  public String symbol() {
    return instrument.symbol();
  }
}
