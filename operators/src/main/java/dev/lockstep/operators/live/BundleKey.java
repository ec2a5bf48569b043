package dev.lockstep.operators.live;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;

/** Keys bundles by their buckets. */
public final class BundleKey implements KeySelector<LogBundle, Integer> {
  /** Of the keys. */
  public static final TypeInformation<Integer> TYPE = Types.INT;

  private static final long serialVersionUID = 1;

  // configuration
  private final int maxParallelism;

  // runtime state
  private transient Buckets buckets;

  /** For a job of this maximal parallelism. */
  public BundleKey(int maxParallelism) {
    this.maxParallelism = maxParallelism;
  }

  @Override
  public Integer getKey(LogBundle bundle) {
    if (buckets == null) {
      buckets = new Buckets(maxParallelism);
    }
    return buckets.key(bundle.bucket());
  }
}
