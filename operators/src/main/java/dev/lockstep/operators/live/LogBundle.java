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
 * the key or −1, bytes of the value, key, value. Before them, where a bundle is written: bucket,
 * number of records, bytes of all records.
 */
public final class LogBundle {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** The bucket of records that were not sent to their buckets yet. */
  public static final int NO_BUCKET = -1;

  /** What stands before the records of a bundle inside an array of several. */
  static final int HEADER_BYTES = 3 * Integer.BYTES;

  private static final int RECORDS_AT = Integer.BYTES;
  private static final int LENGTH_AT = 2 * Integer.BYTES;
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

  /** Where the records begin: after a header in an array of several bundles, otherwise at 0. */
  private final int begin;

  // The record that is being read.
  private int at;
  private int end;

  /** Where it goes when it is released; null for one that its maker keeps. */
  private SpareBundle spare;

  public LogBundle() {
    this(new byte[FIRST_CAPACITY], 0);
  }

  private LogBundle(byte[] bytes, int begin) {
    this.bytes = bytes;
    this.begin = begin;
  }

  /**
   * The bundle whose header stands at this place of what {@link BundlePacker} made. Shares the
   * array, so that nothing can be added to it.
   */
  public static LogBundle inside(byte[] packed, int at) {
    LogBundle bundle = new LogBundle(packed, at + HEADER_BYTES);
    bundle.bucket = (int) INT.get(packed, at);
    bundle.records = (int) INT.get(packed, at + RECORDS_AT);
    bundle.length = (int) INT.get(packed, at + LENGTH_AT);
    bundle.rewind();
    return bundle;
  }

  /** Where in the array of several the next bundle's header stands. */
  public int packedEnd() {
    return begin + length;
  }

  static void putHeader(byte[] packed, int at, int bucket, int records, int length) {
    INT.set(packed, at, bucket);
    INT.set(packed, at + RECORDS_AT, records);
    INT.set(packed, at + LENGTH_AT, length);
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
    reserve(recordBytes(key, value));
    length = putRecord(bytes, length, record.partition(), record.offset(), key, value);
    records++;
  }

  /** Copies the current record of another bundle to the end. */
  void addCurrent(LogBundle other) {
    append(other, other.at, other.end - other.at);
    records++;
  }

  /** Copies all records of another bundle to the end. */
  void addAll(LogBundle other) {
    append(other, other.begin, other.length);
    records += other.records;
  }

  private void append(LogBundle other, int from, int count) {
    reserve(count);
    System.arraycopy(other.bytes, from, bytes, length, count);
    length += count;
  }

  /** Bytes of a record, whose key may be null. */
  static int recordBytes(byte[] key, byte[] value) {
    return HEAD_BYTES + (key == null ? 0 : key.length) + value.length;
  }

  /**
   * Writes a record, whose key may be null; returns where it ends. The buffers stay as they are.
   */
  static int putRecord(
      byte[] target, int at, int partition, long offset, byte[] key, byte[] value) {
    int keyBytes = key == null ? 0 : key.length;
    int valueBytes = value.length;
    INT.set(target, at, partition);
    LONG.set(target, at + OFFSET_AT, offset);
    INT.set(target, at + KEY_BYTES_AT, key == null ? NO_KEY : keyBytes);
    INT.set(target, at + VALUE_BYTES_AT, valueBytes);
    int next = at + HEAD_BYTES;
    if (key != null) {
      System.arraycopy(key, 0, target, next, keyBytes);
    }
    next += keyBytes;
    System.arraycopy(value, 0, target, next, valueBytes);
    return next + valueBytes;
  }

  private void reserve(int more) {
    if (begin != 0) {
      throw new IllegalStateException("a bundle inside an array of several cannot grow");
    }
    int needed = Math.addExact(length, more);
    if (needed > bytes.length) {
      int doubled = (int) Math.min(Integer.MAX_VALUE - 16, 2L * bytes.length);
      bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
    }
  }

  /** Of the groups of all its records, or {@link #NO_BUCKET}. */
  public int bucket() {
    return bucket;
  }

  void setBucket(int newBucket) {
    bucket = newBucket;
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
    at = begin;
    end = begin;
  }

  /** Goes to the next record, if there is one. */
  public boolean next() {
    at = end;
    if (at == begin + length) {
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
    LogBundle copy = new LogBundle(Arrays.copyOfRange(bytes, begin, begin + length), 0);
    copy.bucket = bucket;
    copy.records = records;
    copy.length = length;
    return copy;
  }

  void write(DataOutputView target) throws IOException {
    target.writeInt(bucket);
    target.writeInt(records);
    target.writeInt(length);
    target.write(bytes, begin, length);
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
