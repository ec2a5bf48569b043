package dev.lockstep.operators.live;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Records of the log that travel together because their groups are of one bucket, in the order of
 * the log. Mutable and reused by whoever fills it; read by moving from record to record.
 *
 * <p>The records stand one after the other in one array, big endian: partition, offset, bytes of
 * the key or −1, bytes of the value, key, value.
 */
public final class LogBundle {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final int OFFSET_AT = Integer.BYTES;
  private static final int KEY_BYTES_AT = OFFSET_AT + Long.BYTES;
  private static final int VALUE_BYTES_AT = KEY_BYTES_AT + Integer.BYTES;
  private static final int HEAD_BYTES = VALUE_BYTES_AT + Integer.BYTES;
  private static final int NO_KEY = -1;
  private static final int FIRST_CAPACITY = 512;

  private int bucket;
  private int records;
  private byte[] bytes;
  private int length;

  // The record that is being read.
  private int at;
  private int end;

  /** Where it goes when it is released; null for one that its maker keeps. */
  private SpareBundle spare;

  public LogBundle() {
    this(new byte[FIRST_CAPACITY]);
  }

  private LogBundle(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Forgets all records and keeps the memory. */
  public void reset(int newBucket) {
    bucket = newBucket;
    records = 0;
    length = 0;
    rewind();
  }

  /** Copies the record to the end. */
  public void add(LogRecord record) {
    byte[] key = record.key();
    byte[] value = record.value();
    int keyBytes = key == null ? 0 : key.length;
    int start = length;
    reserve(HEAD_BYTES + keyBytes + value.length);
    INT.set(bytes, start, record.partition());
    LONG.set(bytes, start + OFFSET_AT, record.offset());
    INT.set(bytes, start + KEY_BYTES_AT, key == null ? NO_KEY : keyBytes);
    INT.set(bytes, start + VALUE_BYTES_AT, value.length);
    int next = start + HEAD_BYTES;
    if (key != null) {
      System.arraycopy(key, 0, bytes, next, keyBytes);
      next += keyBytes;
    }
    System.arraycopy(value, 0, bytes, next, value.length);
    length = next + value.length;
    records++;
  }

  private void reserve(int more) {
    int needed = Math.addExact(length, more);
    if (needed > bytes.length) {
      int doubled = (int) Math.min(Integer.MAX_VALUE - 16, 2L * bytes.length);
      bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
    }
  }

  /** Of the groups of all its records. */
  public int bucket() {
    return bucket;
  }

  public int records() {
    return records;
  }

  /** Bytes of all records. */
  public int length() {
    return length;
  }

  /** Bytes that it holds on to. */
  public int capacity() {
    return bytes.length;
  }

  /** Goes before the first record. */
  public void rewind() {
    at = 0;
    end = 0;
  }

  /** Goes to the next record, if there is one. */
  public boolean next() {
    at = end;
    if (at == length) {
      return false;
    }
    end = at + HEAD_BYTES + keyLength() + valueLength();
    return true;
  }

  /** Of the current record. */
  public int partition() {
    return (int) INT.get(bytes, at);
  }

  /** Of the current record. */
  public long offset() {
    return (long) LONG.get(bytes, at + OFFSET_AT);
  }

  public boolean hasKey() {
    return (int) INT.get(bytes, at + KEY_BYTES_AT) != NO_KEY;
  }

  /** The array in which key and value stand; not to be written. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where in {@link #bytes} the current record's key begins. */
  public int keyAt() {
    return at + HEAD_BYTES;
  }

  /** 0 when there is none. */
  public int keyLength() {
    return Math.max(0, (int) INT.get(bytes, at + KEY_BYTES_AT));
  }

  /** Where in {@link #bytes} the current record's frame begins. */
  public int valueAt() {
    return keyAt() + keyLength();
  }

  public int valueLength() {
    return (int) INT.get(bytes, at + VALUE_BYTES_AT);
  }

  LogBundle copy() {
    LogBundle copy = new LogBundle(Arrays.copyOf(bytes, length));
    copy.bucket = bucket;
    copy.records = records;
    copy.length = length;
    return copy;
  }

  void write(DataOutputView target) throws IOException {
    target.writeInt(bucket);
    target.writeInt(records);
    target.writeInt(length);
    target.write(bytes, 0, length);
  }

  /** Takes what {@link #write} wrote in the place of what it had. */
  void read(DataInputView source) throws IOException {
    bucket = source.readInt();
    records = source.readInt();
    length = source.readInt();
    if (length > bytes.length) {
      bytes = new byte[length];
    }
    source.readFully(bytes, 0, length);
    rewind();
  }

  void setSpare(SpareBundle newSpare) {
    spare = newSpare;
  }

  /** Whoever has read it to the end and holds on to nothing of it may say so. */
  public void release() {
    if (spare != null) {
      spare.put(this);
    }
  }
}
