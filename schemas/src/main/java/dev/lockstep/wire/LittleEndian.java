package dev.lockstep.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in byte arrays as the wire has them; positions need no alignment. */
final class LittleEndian {
  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);
  private static final VarHandle DOUBLE = view(double[].class);

  private LittleEndian() {}

  static int unsignedShort(byte[] bytes, int at) {
    return (short) SHORT.get(bytes, at) & 0xFFFF;
  }

  static int getInt(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  static long getLong(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  static double getDouble(byte[] bytes, int at) {
    return (double) DOUBLE.get(bytes, at);
  }

  static void putInt(byte[] bytes, int at, int value) {
    INT.set(bytes, at, value);
  }

  static void copyLongs(byte[] bytes, int from, long[] target, int at, int count) {
    for (int i = 0; i < count; i++) {
      target[at + i] = getLong(bytes, from + (i << 3));
    }
  }

  static void copyDoubles(byte[] bytes, int from, double[] target, int at, int count) {
    for (int i = 0; i < count; i++) {
      target[at + i] = getDouble(bytes, from + (i << 3));
    }
  }

  private static VarHandle view(Class<?> arrayType) {
    return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
  }
}
