package dev.lockstep.jobs.imports;

import de.siegmar.fastcsv.reader.CsvRecord;

/** The first pass: looks at every good bar to find tick and lot. */
final class Survey implements BarRows.Listener {
  private final TickInference inference = new TickInference();

  TickInference inference() {
    return inference;
  }

  @Override
  public RejectionReason bar(ParsedBar bar) {
    inference.add(bar);
    return null;
  }

  @Override
  public void rejected(SourceFile file, CsvRecord row, RejectionReason reason) {
    // The second pass meets the same row again and accounts for it.
  }
}
