package dev.lockstep.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.order.Side;
import org.junit.jupiter.api.Test;

final class SnapshotTest {
  private final SnapshotWriter out = new SnapshotWriter();

  private SnapshotReader read() {
    return new SnapshotReader(out.toByteArray());
  }

  @Test
  void everyValueComesBackAsItWas() {
    double strangeNaN = Double.longBitsToDouble(0x7ff8_0000_0000_0123L);
    out.putByte(-5);
    out.putBoolean(true);
    out.putBoolean(false);
    out.putInt(Integer.MIN_VALUE + 1);
    out.putLong(Long.MIN_VALUE + 2);
    out.putDouble(-0.0);
    out.putDouble(strangeNaN);
    out.putString("Größe 股");
    out.putEnum(Side.SELL);

    SnapshotReader in = read();

    assertThat(in.getByte()).isEqualTo(-5);
    assertThat(in.getBoolean()).isTrue();
    assertThat(in.getBoolean()).isFalse();
    assertThat(in.getInt()).isEqualTo(Integer.MIN_VALUE + 1);
    assertThat(in.getLong()).isEqualTo(Long.MIN_VALUE + 2);
    assertThat(Double.doubleToRawLongBits(in.getDouble()))
        .isEqualTo(Double.doubleToRawLongBits(-0.0));
    assertThat(Double.doubleToRawLongBits(in.getDouble()))
        .isEqualTo(Double.doubleToRawLongBits(strangeNaN));
    assertThat(in.getString()).isEqualTo("Größe 股");
    assertThat(in.getEnum(Side.class)).isEqualTo(Side.SELL);
    assertThat(in.isAtEnd()).isTrue();
  }

  @Test
  void partsOfArraysComeBackWhereTheyAreWanted() {
    out.putLongs(new long[] {1, 2, 3, 4}, 1, 3);
    out.putDoubles(new double[] {1, 2, 3, 4}, 2, 4);
    long[] longs = new long[5];
    double[] doubles = new double[3];

    SnapshotReader in = read();

    assertThat(in.getLongs(longs, 2)).isEqualTo(2);
    assertThat(in.getDoubles(doubles, 1)).isEqualTo(2);
    assertThat(longs).containsExactly(0, 0, 2, 3, 0);
    assertThat(doubles).containsExactly(0, 3, 4);
  }

  @Test
  void bytesAreBigEndian() {
    out.putInt(0x01020304);
    out.putLong(0x05);

    assertThat(out.toByteArray()).containsExactly(1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 5);
  }

  @Test
  void writerGrowsAndCanBeUsedAgain() {
    for (int i = 0; i < 1_000; i++) {
      out.putLong(i);
    }
    out.putString("x".repeat(10_000));
    assertThat(out.toByteArray()).hasSize(8_000 + 4 + 10_000);

    out.reset();
    out.putByte(1);

    assertThat(out.toByteArray()).containsExactly(1);
  }

  @Test
  void stateThatEndsTooEarlyIsADefect() {
    out.putInt(7);

    assertThatThrownBy(() -> read().getLong())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("state ends at byte 4, wanted 8 more from 0");
    assertThatThrownBy(() -> read().getString())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("state ends at byte 4, wanted 7 more from 4");
    assertThatThrownBy(() -> new SnapshotReader(new byte[0]).getByte())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void negativeAndTooLargeSizesAreDefects() {
    out.putInt(-1);
    assertThatThrownBy(() -> read().getString()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> read().getLongs(new long[3], 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("state holds -1 values, there is room for 3");

    out.reset();
    out.putDoubles(new double[4], 0, 4);
    assertThatThrownBy(() -> read().getDoubles(new double[5], 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("state holds 4 values, there is room for 3");
  }

  @Test
  void versionsThatThisBuildDoesNotKnowAreDefects() {
    out.putByte(2);

    assertThat(read().getVersion("thing", 2)).isEqualTo(2);
    assertThat(read().getVersion("thing", 3)).isEqualTo(2);
    assertThatThrownBy(() -> read().getVersion("thing", 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("thing state has version 2, this build reads 1 to 1");
    assertThatThrownBy(() -> new SnapshotReader(new byte[1]).getVersion("thing", 1))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void partsComeBackOneAfterTheOther() {
    out.putByte(1);
    int outer = out.beginPart();
    out.putLong(2);
    out.endPart(outer);
    int empty = out.beginPart();
    out.endPart(empty);
    out.putByte(3);

    SnapshotReader in = read();

    assertThat(in.getByte()).isEqualTo(1);
    int end = in.beginPart();
    assertThat(in.getLong()).isEqualTo(2);
    in.endPart(end, "thing");
    in.endPart(in.beginPart(), "nothing");
    assertThat(in.getByte()).isEqualTo(3);
    assertThat(in.isAtEnd()).isTrue();
  }

  @Test
  void partThatIsNotReadToItsEndIsADefect() {
    int part = out.beginPart();
    out.putLong(2);
    out.endPart(part);
    out.putInt(4);
    SnapshotReader early = read();
    int end = early.beginPart();
    early.getInt();
    assertThatThrownBy(() -> early.endPart(end, "thing"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("thing must read back all that it saved, and no more: it was off by -4 bytes");

    SnapshotReader late = read();
    int sameEnd = late.beginPart();
    late.getLong();
    late.getInt();
    assertThatThrownBy(() -> late.endPart(sameEnd, "thing"))
        .hasMessageEndingWith("it was off by 4 bytes");
  }

  @Test
  void constantThatThisBuildDoesNotKnowIsADefect() {
    out.putString("SIDEWAYS");

    assertThatThrownBy(() -> read().getEnum(Side.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("state holds SIDEWAYS, which is no Side of this build");
  }
}
