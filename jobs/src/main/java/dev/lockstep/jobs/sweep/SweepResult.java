package dev.lockstep.jobs.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep came to, read from its run directory.
 *
 * @param folder the run directory, as it was named
 * @param summaryText {@code summary.json} as it stands
 * @param surface empty when no number was swept
 * @param wasComplete whether the directory was complete already, so that nothing was run
 */
public record SweepResult(
    String folder,
    SweepSummary summary,
    String summaryText,
    List<RankedTrial> top,
    Optional<Surface> surface,
    boolean wasComplete) {
  public SweepResult {
    top = List.copyOf(top);
  }

  /** The one line that says why there is no winner; empty when there is one. */
  public Optional<String> unreached() {
    return summary.best().isPresent() ? Optional.empty() : Optional.of(Unreached.line(summary));
  }

  /** Prints {@code summary.json}. */
  public void print(Writer out) {
    try {
      out.write(summaryText);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
