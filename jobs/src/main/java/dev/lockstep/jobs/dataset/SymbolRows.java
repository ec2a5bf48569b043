package dev.lockstep.jobs.dataset;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameReader;
import dev.lockstep.wire.MarketBlockDecoder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the rows of one symbol of a dataset from first to last, a frame at a time. */
public final class SymbolRows implements Closeable {
  private final Path path;
  private final EventKind kind;
  private final InputStream in;
  private final FrameReader frames;
  private final MarketBlockDecoder decoder = new MarketBlockDecoder();

  /** Opens a symbol's file; {@link RunFailure} when it cannot be read. */
  public SymbolRows(Dataset dataset, SymbolEntry entry) {
    path = dataset.file(entry);
    kind = dataset.manifest().kind();
    try {
      in = Files.newInputStream(path);
    } catch (IOException e) {
      throw new RunFailure(path + " cannot be read: " + e.getMessage(), e);
    }
    frames = new FrameReader(in);
  }

  /**
   * Fills a block, of at least {@value SymbolWriter#ROWS_PER_FRAME} rows, with the next frame;
   * false at the end. {@link RunFailure} when the file is damaged.
   */
  public boolean next(Block block) {
    DecodeReason found;
    try {
      found = frames.next();
    } catch (IOException e) {
      throw new RunFailure(path + " cannot be read: " + e.getMessage(), e);
    }
    if (found == DecodeReason.END_OF_FRAMES) {
      return false;
    }
    DecodeReason reason = found == DecodeReason.OK ? decoder.wrap(frames.frame()) : found;
    if (reason != DecodeReason.OK) {
      throw new RunFailure(
          path + " is damaged at byte " + frames.position() + " (" + reason + "): import it again");
    }
    int rows = decoder.rows();
    block.clear(kind);
    decoder.copyTimes(0, rows, block.timeNanos(), 0);
    decoder.copyOpenTicks(0, rows, block.openTicks(), 0);
    decoder.copyHighTicks(0, rows, block.highTicks(), 0);
    decoder.copyLowTicks(0, rows, block.lowTicks(), 0);
    decoder.copyCloseTicks(0, rows, block.closeTicks(), 0);
    decoder.copyVolumes(0, rows, block.volumes(), 0);
    block.setLength(rows);
    return true;
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
