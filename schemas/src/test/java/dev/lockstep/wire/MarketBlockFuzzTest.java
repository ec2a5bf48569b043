package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.wire.generated.BlockKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MarketBlockFuzzTest {
  private static final long SEED = 20_260_102;
  private static final int PLAIN_BUFFERS = 500_000;
  private static final int PACKED_BUFFERS = 30_000;
  private static final int FILES = 5_000;
  private static final int ROWS = 3;

  private final MarketBlockDecoder decoder = new MarketBlockDecoder();
  private final Set<DecodeReason> seen = EnumSet.noneOf(DecodeReason.class);
  private final long[] longs = new long[MarketBlockDecoder.MAX_ROWS];
  private final double[] doubles = new double[MarketBlockDecoder.MAX_ROWS];
  private final byte[] sides = new byte[MarketBlockDecoder.MAX_ROWS];

  @Test
  void damagedBlockIsValidOrHasAReason() {
    run(PLAIN_BUFFERS, frames(ROWS, Codec.NONE));

    assertThat(seen).as("reasons seen with seed %d", SEED).hasSizeGreaterThan(25);
  }

  @Test
  void damagedCompressedBlockIsValidOrHasAReason() {
    run(PACKED_BUFFERS, frames(10 * ROWS, Codec.LZ4));
    run(PACKED_BUFFERS, frames(10 * ROWS, Codec.ZSTD));

    assertThat(seen).contains(DecodeReason.OK, DecodeReason.BAD_COMPRESSION);
  }

  @Test
  void damagedFileEndsWithAReasonAfterAFewFrames() throws IOException {
    Mutations mutations = new Mutations(SEED, frames(ROWS, Codec.NONE));
    for (int i = 0; i < FILES; i++) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      for (int frame = 0; frame < 4; frame++) {
        file.write(mutations.next());
      }
      int mostFrames = file.size() / FrameHeader.BYTES;
      FrameReader reader = new FrameReader(new ByteArrayInputStream(file.toByteArray()));
      int frames = 0;
      while (reader.next() == DecodeReason.OK) {
        if (decoder.wrap(reader.frame()) == DecodeReason.OK) {
          checkRows();
        }
        frames++;
      }
      assertThat(frames).as("seed %d, file %d", SEED, i).isLessThanOrEqualTo(mostFrames);
    }
  }

  private static List<byte[]> frames(int rows, Codec codec) {
    FrameSettings unchecked = new FrameSettings(codec, false);
    return List.of(
        Samples.barFrame(rows, unchecked),
        Samples.tradeFrame(rows, unchecked),
        Samples.numberedTradeFrame(rows, 100, unchecked),
        Samples.barFrame(rows, new FrameSettings(codec, true)));
  }

  private void run(int buffers, List<byte[]> sound) {
    seen.addAll(new Mutations(SEED, sound).feed(buffers, decoder::wrap, frame -> checkRows()));
  }

  private void checkRows() {
    int rows = decoder.rows();
    boolean bars = decoder.kind() == BlockKind.Bars;
    decoder.copyTimes(0, rows, longs, 0);
    decoder.copyVolumes(0, rows, doubles, 0);
    if (!bars) {
      decoder.copySides(0, rows, sides, 0);
    }
    boolean valid = decoder.symbol().toString().length() > 0 && rows > 0;
    valid &= decoder.sequence() >= 0 && decoder.sequence() + rows > 0;
    for (int row = 0; row < rows; row++) {
      valid &= longs[row] > 0 && (row == 0 || longs[row] >= longs[row - 1] + (bars ? 1 : 0));
      valid &= decoder.lowTicks(row) > 0 && decoder.lowTicks(row) <= decoder.openTicks(row);
      valid &= decoder.lowTicks(row) <= decoder.closeTicks(row);
      valid &= decoder.highTicks(row) >= decoder.openTicks(row);
      valid &= decoder.highTicks(row) >= decoder.closeTicks(row);
      valid &= doubles[row] >= 0 && doubles[row] <= Double.MAX_VALUE;
      valid &= bars || (sides[row] >= 0 && sides[row] <= 2);
    }
    if (!valid) {
      throw new AssertionError("an invalid block was taken for valid");
    }
  }
}
