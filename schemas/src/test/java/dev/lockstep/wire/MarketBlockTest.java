package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.wire.generated.BlockKind;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MarketBlockTest {
  private static final int ROWS = 100;

  private final MarketBlockDecoder decoder = new MarketBlockDecoder();
  private final MarketBlockEncoder encoder = new MarketBlockEncoder(FrameSettings.DEFAULT);
  private final BarColumns bars = Samples.bars(ROWS);
  private final TradeColumns trades = Samples.trades(ROWS);

  @ParameterizedTest
  @EnumSource(Codec.class)
  void everyColumnOfBarsSurvivesARoundTrip(Codec codec) {
    byte[] frame = Samples.barFrame(ROWS, new FrameSettings(codec, true));

    assertThat(decoder.wrap(ByteBuffer.wrap(frame))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.kind()).isEqualTo(BlockKind.Bars);
    assertThat(decoder.symbol()).hasToString("BTCUSD");
    assertThat(decoder.barPeriodNanos()).isEqualTo(Samples.MINUTE_NANOS);
    assertThat(decoder.rows()).isEqualTo(ROWS);
    assertThat(column(decoder::copyTimes)).isEqualTo(bars.timeNanos);
    assertThat(column(decoder::copyOpenTicks)).isEqualTo(bars.openTicks);
    assertThat(column(decoder::copyHighTicks)).isEqualTo(bars.highTicks);
    assertThat(column(decoder::copyLowTicks)).isEqualTo(bars.lowTicks);
    assertThat(column(decoder::copyCloseTicks)).isEqualTo(bars.closeTicks);
    assertThat(volumes()).isEqualTo(bars.volumes);
  }

  @ParameterizedTest
  @EnumSource(Codec.class)
  void everyColumnOfTradesSurvivesARoundTrip(Codec codec) {
    byte[] frame = Samples.tradeFrame(ROWS, new FrameSettings(codec, true));

    assertThat(decoder.wrap(ByteBuffer.wrap(frame))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.kind()).isEqualTo(BlockKind.Trades);
    assertThat(decoder.barPeriodNanos()).isZero();
    assertThat(column(decoder::copyTimes)).isEqualTo(trades.timeNanos);
    assertThat(column(decoder::copyCloseTicks)).isEqualTo(trades.priceTicks);
    assertThat(volumes()).isEqualTo(trades.sizes);
    byte[] sides = new byte[ROWS];
    for (int row = 0; row < ROWS; row++) {
      sides[row] = decoder.side(row);
    }
    assertThat(sides).isEqualTo(trades.sides);
  }

  @Test
  void partOfTheRowsCanBeEncodedAndCopied() {
    assertThat(decoder.wrap(encoder.encodeBars("X", 1, bars, 10, 5))).isEqualTo(DecodeReason.OK);
    long[] target = new long[4];
    decoder.copyOpenTicks(1, 3, target, 1);

    assertThat(decoder.rows()).isEqualTo(5);
    assertThat(target)
        .containsExactly(0, bars.openTicks[11], bars.openTicks[12], bars.openTicks[13]);
    assertThat(decoder.timeNanos(4)).isEqualTo(bars.timeNanos[14]);
    assertThat(decoder.openTicks(4)).isEqualTo(bars.openTicks[14]);
    assertThat(decoder.highTicks(4)).isEqualTo(bars.highTicks[14]);
    assertThat(decoder.lowTicks(4)).isEqualTo(bars.lowTicks[14]);
    assertThat(decoder.closeTicks(4)).isEqualTo(bars.closeTicks[14]);
    assertThat(decoder.volume(4)).isEqualTo(bars.volumes[14]);
    assertThat(decoder.side(4)).isZero();
  }

  @Test
  void rowsCanBeNumbered() {
    assertThat(decoder.wrap(encoder.encodeBars("X", 1, bars, 0, ROWS))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.sequence()).isZero();
    assertThat(decoder.wrap(encoder.encodeBars("X", 1, bars, 0, ROWS, 71)))
        .isEqualTo(DecodeReason.OK);
    assertThat(decoder.sequence()).isEqualTo(71);
    assertThat(decoder.wrap(encoder.encodeTrades("X", trades, 0, ROWS, Long.MAX_VALUE - ROWS)))
        .isEqualTo(DecodeReason.OK);
    assertThat(decoder.sequence()).isEqualTo(Long.MAX_VALUE - ROWS);
  }

  @Test
  void numbersThatAreNegativeOrWouldOverflowAreRefused() {
    for (long wrong : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE - ROWS + 1, Long.MAX_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> encoder.encodeBars("X", 1, bars, 0, ROWS, wrong))
          .withMessageContaining(DecodeReason.BAD_SEQUENCE.name());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> encoder.encodeTrades("X", trades, 0, ROWS, wrong))
          .withMessageContaining(DecodeReason.BAD_SEQUENCE.name());
    }
  }

  @Test
  void columnsAreAlignedInTheFrame() {
    for (int symbolLength = 1; symbolLength <= 16; symbolLength++) {
      ByteBuffer frame = encoder.encodeBars("S".repeat(symbolLength), 1, bars, 0, 3);

      assertThat(decoder.wrap(frame)).isEqualTo(DecodeReason.OK);
      assertThat(frame.remaining() % 8).isZero();
    }
  }

  @Test
  void brokenBarsAreNotEncodedAndTheReasonIsNamed() {
    bars.highTicks[3] = bars.lowTicks[3] - 1;
    assertRefused(DecodeReason.BAD_BAR_RANGE);
    bars.lowTicks[3] = 0;
    assertRefused(DecodeReason.BAD_PRICE);
    bars.timeNanos[3] = bars.timeNanos[2];
    assertRefused(DecodeReason.TIME_NOT_ORDERED);
    bars.timeNanos[3] = Long.MIN_VALUE;
    assertRefused(DecodeReason.BAD_TIMESTAMP);
  }

  @Test
  void everyKindOfWrongVolumeIsRefused() {
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      bars.volumes[7] = wrong;
      assertRefused(DecodeReason.BAD_VOLUME);
    }
  }

  @Test
  void negativeZeroVolumeIsWrittenAsZero() {
    bars.volumes[7] = -0.0;

    assertThat(decoder.wrap(encoder.encodeBars("X", 1, bars, 0, ROWS))).isEqualTo(DecodeReason.OK);
    assertThat(Double.doubleToRawLongBits(decoder.volume(7))).isZero();
  }

  @Test
  void extremePricesNeitherOverflowTheCheckNorPassIt() {
    long[] extremes = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, Long.MAX_VALUE};
    for (long open : extremes) {
      for (long low : extremes) {
        Arrays.fill(bars.openTicks, open);
        Arrays.fill(bars.lowTicks, low);
        Arrays.fill(bars.highTicks, Long.MAX_VALUE);
        Arrays.fill(bars.closeTicks, Long.MAX_VALUE);
        if (open == Long.MAX_VALUE && low == Long.MAX_VALUE) {
          assertThat(decoder.wrap(encoder.encodeBars("X", 1, bars, 0, ROWS)))
              .isEqualTo(DecodeReason.OK);
        } else {
          assertRefused(DecodeReason.BAD_PRICE);
        }
      }
    }
  }

  @Test
  void brokenTradesAreNotEncoded() {
    trades.sides[5] = 3;
    assertTradesRefused(DecodeReason.UNKNOWN_SIDE);
    trades.priceTicks[5] = -1;
    assertTradesRefused(DecodeReason.BAD_PRICE);
    trades.timeNanos[5] = 1;
    assertTradesRefused(DecodeReason.TIME_NOT_ORDERED);
    TradeColumns withoutSize = Samples.trades(1);
    withoutSize.sizes[0] = 0;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encodeTrades("X", withoutSize, 0, 1))
        .withMessageContaining(DecodeReason.BAD_VOLUME.name());
  }

  @Test
  void blockHasAtLeastOneAndAtMost4096Rows() {
    BarColumns many = Samples.bars(4_097);

    assertThat(decoder.wrap(encoder.encodeBars("X", 1, many, 0, 4_096))).isEqualTo(DecodeReason.OK);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encodeBars("X", 1, many, 0, 4_097))
        .withMessageContaining(DecodeReason.TOO_MANY_ROWS.name());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encodeBars("X", 1, many, 0, 0))
        .withMessageContaining(DecodeReason.EMPTY_BLOCK.name());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encodeBars("X", 0, many, 0, 1))
        .withMessageContaining(DecodeReason.BAD_BAR_PERIOD.name());
  }

  private void assertRefused(DecodeReason reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encodeBars("X", 1, bars, 0, ROWS))
        .withMessage("rows 0 to 99 of 'X' are not a valid block: " + reason);
  }

  private void assertTradesRefused(DecodeReason reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encodeTrades("X", trades, 0, ROWS))
        .withMessageContaining(reason.name());
  }

  private static long[] column(LongCopy copy) {
    long[] target = new long[ROWS];
    copy.copy(0, ROWS, target, 0);
    return target;
  }

  private double[] volumes() {
    double[] target = new double[ROWS];
    decoder.copyVolumes(0, ROWS, target, 0);
    return target;
  }

  /** One of the decoder's bulk copies. */
  private interface LongCopy {
    void copy(int from, int count, long[] target, int at);
  }
}
