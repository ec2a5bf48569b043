package dev.lockstep.jobs.imports;

import dev.lockstep.jobs.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how many bytes were read. */
final class ProgressInputStream extends FilterInputStream {
  private final Progress progress;

  ProgressInputStream(InputStream in, Progress progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      progress.advance(1);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      progress.advance(count);
    }
    return count;
  }
}
