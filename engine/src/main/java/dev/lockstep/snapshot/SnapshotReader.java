package dev.lockstep.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Reads what {@link SnapshotWriter} wrote, in the same order. State that does not fit is a defect:
 * {@link IllegalStateException}.
 */
public final class SnapshotReader {
  private final byte[] bytes;
  private int position;

  public SnapshotReader(byte[] bytes) {
    this.bytes = Objects.requireNonNull(bytes);
  }

  public int getByte() {
    require(1);
    return bytes[position++];
  }

  public boolean getBoolean() {
    return getByte() != 0;
  }

  public int getInt() {
    require(Integer.BYTES);
    int value = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      value = (value << Byte.SIZE) | (bytes[position++] & 0xff);
    }
    return value;
  }

  public long getLong() {
    require(Long.BYTES);
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << Byte.SIZE) | (bytes[position++] & 0xff);
    }
    return value;
  }

  public double getDouble() {
    return Double.longBitsToDouble(getLong());
  }

  public String getString() {
    int size = getInt();
    require(size);
    String value = new String(bytes, position, size, StandardCharsets.UTF_8);
    position += size;
    return value;
  }

  public <E extends Enum<E>> E getEnum(Class<E> type) {
    String name = getString();
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "state holds " + name + ", which is no " + type.getSimpleName() + " of this build", e);
    }
  }

  /** Fills {@code values} from index {@code from} and returns how many values there were. */
  public int getLongs(long[] values, int from) {
    int size = getInt();
    checkRoom(size, values.length - from);
    for (int i = 0; i < size; i++) {
      values[from + i] = getLong();
    }
    return size;
  }

  /** Fills {@code values} from index {@code from} and returns how many values there were. */
  public int getDoubles(double[] values, int from) {
    int size = getInt();
    checkRoom(size, values.length - from);
    for (int i = 0; i < size; i++) {
      values[from + i] = getDouble();
    }
    return size;
  }

  /** Reads a version number and checks that this code understands it. */
  public int getVersion(String what, int newest) {
    int version = getByte();
    if (version < 1 || version > newest) {
      throw new IllegalStateException(
          what + " state has version " + version + ", this build reads 1 to " + newest);
    }
    return version;
  }

  /** Enters a part and returns where it ends, for {@link #endPart}. */
  public int beginPart() {
    int size = getInt();
    require(size);
    return position + size;
  }

  /** Leaves a part, which must have been read whole and no further. */
  public void endPart(int end, String what) {
    if (position != end) {
      throw new IllegalStateException(
          what
              + " must read back all that it saved, and no more: it was off by "
              + (position - end)
              + " bytes");
    }
  }

  /** Leaves a part unread. */
  public void skipPart(int end) {
    position = end;
  }

  public boolean isAtEnd() {
    return position == bytes.length;
  }

  private static void checkRoom(int size, int room) {
    if (size < 0 || size > room) {
      throw new IllegalStateException("state holds " + size + " values, there is room for " + room);
    }
  }

  private void require(int count) {
    if (count < 0 || count > bytes.length - position) {
      throw new IllegalStateException(
          "state ends at byte " + bytes.length + ", wanted " + count + " more from " + position);
    }
  }
}
