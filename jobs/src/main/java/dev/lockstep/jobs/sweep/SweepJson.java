package dev.lockstep.jobs.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The text form of a sweep's summary. */
final class SweepJson {
  private SweepJson() {}

  static void copy(String text, Writer out) {
    try {
      out.write(text);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
