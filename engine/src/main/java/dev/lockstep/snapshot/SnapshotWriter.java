package dev.lockstep.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Appends state to a growing byte array, big endian. Reusable after {@link #reset}. */
public final class SnapshotWriter {
  private byte[] bytes = new byte[256];
  private int length;

  public void putByte(int value) {
    require(1);
    bytes[length++] = (byte) value;
  }

  public void putBoolean(boolean value) {
    putByte(value ? 1 : 0);
  }

  public void putInt(int value) {
    require(Integer.BYTES);
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  public void putLong(long value) {
    require(Long.BYTES);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  /** Keeps every bit, NaN payloads included. */
  public void putDouble(double value) {
    putLong(Double.doubleToRawLongBits(value));
  }

  public void putString(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    putInt(utf8.length);
    require(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  /** By name, so that constants may be added and reordered. */
  public void putEnum(Enum<?> value) {
    putString(value.name());
  }

  public void putLongs(long[] values, int from, int to) {
    putInt(to - from);
    for (int i = from; i < to; i++) {
      putLong(values[i]);
    }
  }

  public void putDoubles(double[] values, int from, int to) {
    putInt(to - from);
    for (int i = from; i < to; i++) {
      putDouble(values[i]);
    }
  }

  /** Begins a part whose length is written before it; {@link #endPart} takes what this returns. */
  public int beginPart() {
    putInt(0);
    return length;
  }

  public void endPart(int begin) {
    int end = length;
    length = begin - Integer.BYTES;
    putInt(end - begin);
    length = end;
  }

  /** A copy of what was written since the last {@link #reset}. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** Forgets what was written and keeps the memory. */
  public void reset() {
    length = 0;
  }

  private void require(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
