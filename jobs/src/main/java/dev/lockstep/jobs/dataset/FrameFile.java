package dev.lockstep.jobs.dataset;

import dev.lockstep.jobs.Sha256;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.wire.BarColumns;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.MarketBlockEncoder;
import dev.lockstep.wire.TradeColumns;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A new file to which blocks are appended as frames, with its length and hash. */
final class FrameFile implements Closeable {
  private final Path path;
  private final long barPeriodNanos;
  private final MarketBlockEncoder encoder;
  private final FileChannel channel;
  private final Sha256 hash = new Sha256();

  private long bytes;

  FrameFile(Path path, FrameSettings settings, Optional<BarPeriod> barPeriod) throws IOException {
    this.path = path;
    this.barPeriodNanos = barPeriod.map(BarPeriod::nanos).orElse(0L);
    encoder = new MarketBlockEncoder(settings);
    channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Appends all rows of a block. */
  void append(String symbol, Block block) throws IOException {
    ByteBuffer frame = block.kind() == EventKind.BAR ? bars(symbol, block) : trades(symbol, block);
    hash.update(frame.duplicate());
    bytes += frame.remaining();
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }

  private ByteBuffer bars(String symbol, Block block) {
    BarColumns columns =
        new BarColumns(
            block.timeNanos(),
            block.openTicks(),
            block.highTicks(),
            block.lowTicks(),
            block.closeTicks(),
            block.volumes());
    return encoder.encodeBars(symbol, barPeriodNanos, columns, 0, block.length());
  }

  private ByteBuffer trades(String symbol, Block block) {
    TradeColumns columns =
        new TradeColumns(
            block.timeNanos(), block.closeTicks(), block.volumes(), new byte[block.length()]);
    return encoder.encodeTrades(symbol, columns, 0, block.length());
  }

  String name() {
    return path.getFileName().toString();
  }

  long bytes() {
    return bytes;
  }

  /** SHA-256 of the whole file; nothing can be appended afterwards. */
  String hash() {
    return hash.hex();
  }

  /** Puts the file onto the disk and closes it. */
  void sync() throws IOException {
    channel.force(true);
    channel.close();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
