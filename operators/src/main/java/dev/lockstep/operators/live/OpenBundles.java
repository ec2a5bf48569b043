package dev.lockstep.operators.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Bundles that wait for more records of their buckets. Records of a bucket leave in the order in
 * which they came. Memory is bounded by what all of them may hold together.
 */
final class OpenBundles {
  /** A bundle that holds so much leaves. */
  static final int BUNDLE_BYTES = 64 << 10;

  /** What comes with so much does not wait: more would not make it much cheaper. */
  static final int ENOUGH_BYTES = 1 << 10;

  /** All leave when they hold so much together. */
  static final int ALL_BYTES = 16 << 20;

  // configuration
  private final Consumer<LogBundle> exit;

  // runtime state
  private final LogBundle[] bundles;

  // Those with an open bundle, in the order of opening.
  private final int[] buckets;

  private final Deque<LogBundle> free = new ArrayDeque<>();
  private int open;
  private long bytes;

  /** What leaves goes to {@code exit}, which must not keep it. */
  OpenBundles(int bucketCount, Consumer<LogBundle> exit) {
    this.exit = exit;
    bundles = new LogBundle[bucketCount];
    buckets = new int[bucketCount];
  }

  /** Adds the current record of {@code from} to its bucket's bundle; full bundles leave. */
  void addCurrent(int bucket, LogBundle from) {
    LogBundle bundle = ofBucket(bucket);
    int before = bundle.length();
    bundle.addCurrent(from);
    grown(bundle, bundle.length() - before);
  }

  /**
   * Adds all records of {@code from} to its bucket's bundle; full bundles leave. One that holds
   * enough leaves as it is, behind what waits for its bucket.
   */
  void addAll(LogBundle from) {
    int bucket = from.bucket();
    if (from.length() >= ENOUGH_BYTES) {
      if (bundles[bucket] != null) {
        strike(bucket);
        leave(bucket);
      }
      exit.accept(from);
      return;
    }
    LogBundle bundle = ofBucket(bucket);
    bundle.addAll(from);
    grown(bundle, from.length());
  }

  private LogBundle ofBucket(int bucket) {
    LogBundle bundle = bundles[bucket];
    return bundle == null ? open(bucket) : bundle;
  }

  private void grown(LogBundle bundle, int by) {
    bytes += by;
    if (bundle.length() >= BUNDLE_BYTES) {
      strike(bundle.bucket());
      leave(bundle.bucket());
    } else if (bytes >= ALL_BYTES) {
      closeAll();
    }
  }

  boolean isEmpty() {
    return open == 0;
  }

  /** All leave, those first that were opened first. */
  void closeAll() {
    for (int i = 0; i < open; i++) {
      leave(buckets[i]);
    }
    open = 0;
  }

  private LogBundle open(int bucket) {
    LogBundle bundle = free.isEmpty() ? new LogBundle() : free.pop();
    bundle.reset(bucket);
    bundles[bucket] = bundle;
    buckets[open++] = bucket;
    return bundle;
  }

  private void strike(int bucket) {
    int place = 0;
    while (buckets[place] != bucket) {
      place++;
    }
    open--;
    System.arraycopy(buckets, place + 1, buckets, place, open - place);
  }

  private void leave(int bucket) {
    LogBundle bundle = bundles[bucket];
    bundles[bucket] = null;
    bytes -= bundle.length();
    exit.accept(bundle);
    if (bundle.capacity() <= 2 * BUNDLE_BYTES) {
      free.push(bundle);
    }
  }
}
