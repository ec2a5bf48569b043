package dev.lockstep.jobs.imports;

import dev.lockstep.jobs.dataset.Dataset;
import java.util.Map;

/**
 * What an import did.
 *
 * @param dataset as it was written; its manifest has the counts of each symbol
 * @param rejections rows left out, by reason; reasons that did not occur are absent
 */
public record ImportReport(Dataset dataset, Map<RejectionReason, Long> rejections) {
  public ImportReport {
    rejections = Map.copyOf(rejections);
  }
}
