package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameReader;
import dev.lockstep.wire.MarketBlockDecoder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rows of one symbol of a dataset, one at a time; holds one frame in memory. */
final class RowCursor implements Closeable {
  private final Path path;
  private final InputStream in;
  private final FrameReader frames;
  private final MarketBlockDecoder decoder = new MarketBlockDecoder();

  private int row = -1;
  private int rows;

  RowCursor(Path path) {
    this.path = path;
    try {
      in = Files.newInputStream(path);
    } catch (IOException e) {
      throw new RunFailure(path + " cannot be read: " + e.getMessage(), e);
    }
    frames = new FrameReader(in);
  }

  /** Goes to the next row, at first to the first one; false at the end. */
  boolean advance() {
    row++;
    return row < rows || nextFrame();
  }

  private boolean nextFrame() {
    DecodeReason found;
    try {
      found = frames.next();
    } catch (IOException e) {
      throw new RunFailure(path + " cannot be read: " + e.getMessage(), e);
    }
    row = 0;
    rows = 0;
    if (found == DecodeReason.END_OF_FRAMES) {
      return false;
    }
    DecodeReason reason = found == DecodeReason.OK ? decoder.wrap(frames.frame()) : found;
    if (reason != DecodeReason.OK) {
      throw new RunFailure(
          path + " is damaged at byte " + frames.position() + " (" + reason + "): import it again");
    }
    rows = decoder.rows();
    return true;
  }

  long timeNanos() {
    return decoder.timeNanos(row);
  }

  long openTicks() {
    return decoder.openTicks(row);
  }

  long highTicks() {
    return decoder.highTicks(row);
  }

  long lowTicks() {
    return decoder.lowTicks(row);
  }

  long closeTicks() {
    return decoder.closeTicks(row);
  }

  /** In units of the instrument. */
  double volume() {
    return decoder.volume(row);
  }

  byte side() {
    return decoder.side(row);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new RunFailure(path + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
