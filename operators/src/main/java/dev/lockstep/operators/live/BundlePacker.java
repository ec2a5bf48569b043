package dev.lockstep.operators.live;

import java.util.Arrays;

/**
 * Puts records of one partition that were read together into bundles by bucket, all in one array.
 * Each byte is copied once. Reused; one thread.
 *
 * <p>Records of a bucket keep their order. The bucket of a record without key is not known here:
 * all bundles before it end, so that it stays behind the records before it and before those after
 * it, whatever bucket it turns out to be of.
 */
public final class BundlePacker {
  private static final byte[] NOTHING = {};
  private static final int FIRST_RECORDS = 512;
  private static final int FIRST_BUNDLES = 64;
  private static final int NONE = -1;

  // configuration
  private final Buckets buckets;

  // runtime state: the records, in the order of the log
  private int records;
  private long[] offsets = new long[FIRST_RECORDS];
  private byte[][] keys = new byte[FIRST_RECORDS][];
  private byte[][] values = new byte[FIRST_RECORDS][];
  private int[] bundleOf = new int[FIRST_RECORDS];

  // The bundles, in the order in which they were begun.
  private int bundles;
  private int[] bucketOf = new int[FIRST_BUNDLES];
  private int[] recordsIn = new int[FIRST_BUNDLES];
  private int[] bytesIn = new int[FIRST_BUNDLES];

  /** The bundle that takes a bucket's next record; that of no bucket comes last. */
  private final int[] openOf;

  /** Bundles before this one take no more. */
  private int firstOpen;

  private boolean wasUnknown;

  /** For a job of this maximal parallelism. */
  public BundlePacker(int maxParallelism) {
    buckets = new Buckets(maxParallelism);
    openOf = new int[buckets.count() + 1];
    Arrays.fill(openOf, NONE);
  }

  /**
   * Adds a record behind those before. Its bytes are copied when all are packed.
   *
   * @param key the group's name, or null
   * @param value one frame, or null for none
   */
  public void add(long offset, byte[] key, byte[] value) {
    if (records == offsets.length) {
      growRecords();
    }
    byte[] frame = value == null ? NOTHING : value;
    int bundle = bundle(key == null ? LogBundle.NO_BUCKET : buckets.of(key));
    int bytes = LogBundle.recordBytes(key, frame);
    recordsIn[bundle]++;
    bytesIn[bundle] = Math.addExact(bytesIn[bundle], bytes);
    if (bytesIn[bundle] >= OpenBundles.BUNDLE_BYTES) {
      openOf[place(bucketOf[bundle])] = NONE;
    }
    offsets[records] = offset;
    keys[records] = key;
    values[records] = frame;
    bundleOf[records++] = bundle;
  }

  private int bundle(int bucket) {
    boolean isUnknown = bucket == LogBundle.NO_BUCKET;
    if (isUnknown != wasUnknown) {
      firstOpen = bundles;
      wasUnknown = isUnknown;
    }
    int open = openOf[place(bucket)];
    return open >= firstOpen ? open : begin(bucket);
  }

  private int begin(int bucket) {
    if (bundles == bucketOf.length) {
      bucketOf = Arrays.copyOf(bucketOf, 2 * bundles);
      recordsIn = Arrays.copyOf(recordsIn, 2 * bundles);
      bytesIn = Arrays.copyOf(bytesIn, 2 * bundles);
    }
    bucketOf[bundles] = bucket;
    recordsIn[bundles] = 0;
    bytesIn[bundles] = 0;
    openOf[place(bucket)] = bundles;
    return bundles++;
  }

  private int place(int bucket) {
    return bucket == LogBundle.NO_BUCKET ? openOf.length - 1 : bucket;
  }

  private void growRecords() {
    int doubled = Math.multiplyExact(records, 2);
    offsets = Arrays.copyOf(offsets, doubled);
    keys = Arrays.copyOf(keys, doubled);
    values = Arrays.copyOf(values, doubled);
    bundleOf = Arrays.copyOf(bundleOf, doubled);
  }

  public boolean isEmpty() {
    return records == 0;
  }

  /** Of the record that was added last. */
  public long lastOffset() {
    return offsets[records - 1];
  }

  /**
   * All bundles one after the other, to be read with {@link LogBundle#inside}; the records are
   * forgotten.
   *
   * @param partition of all records
   */
  public byte[] pack(int partition) {
    int length = 0;
    for (int i = 0; i < bundles; i++) {
      length = Math.addExact(length, LogBundle.HEADER_BYTES + bytesIn[i]);
    }
    byte[] packed = new byte[length];
    int at = 0;
    for (int i = 0; i < bundles; i++) {
      int bytes = bytesIn[i];
      LogBundle.putHeader(packed, at, bucketOf[i], recordsIn[i], bytes);
      at += LogBundle.HEADER_BYTES;
      // From here on it says where the bundle's next record goes.
      bytesIn[i] = at;
      at += bytes;
    }
    for (int i = 0; i < records; i++) {
      int bundle = bundleOf[i];
      bytesIn[bundle] =
          LogBundle.putRecord(packed, bytesIn[bundle], partition, offsets[i], keys[i], values[i]);
    }
    forget();
    return packed;
  }

  /** Forgets the records that were added since the last pack. */
  public void forget() {
    for (int i = 0; i < bundles; i++) {
      openOf[place(bucketOf[i])] = NONE;
    }
    Arrays.fill(keys, 0, records, null);
    Arrays.fill(values, 0, records, null);
    bundles = 0;
    records = 0;
    firstOpen = 0;
    wasUnknown = false;
  }
}
