package dev.lockstep.jobs.sweep.space;

import java.util.List;

/** The swept parameters of one strategy; a parameter set is a place on each. */
final class Axes {
  private final Values[] axes;
  private final long sets;

  Axes(List<ParameterValues> parameters) {
    axes =
        parameters.stream()
            .filter(ParameterValues::isSwept)
            .map(ParameterValues::values)
            .toArray(Values[]::new);
    long product = 1;
    for (Values axis : axes) {
      product = Saturated.multiply(product, axis.size());
    }
    sets = product;
  }

  int count() {
    return axes.length;
  }

  /** How many parameter sets there are; saturates. */
  long sets() {
    return sets;
  }

  /** Whether a draw makes every set as likely as every other. */
  boolean areEven() {
    for (Values axis : axes) {
      if (!axis.isEven()) {
        return false;
      }
    }
    return true;
  }

  /** The set with this number in the order of the grid: the last axis changes fastest. */
  void decode(long number, int[] places) {
    long rest = number;
    for (int i = axes.length - 1; i >= 0; i--) {
      int size = axes[i].size();
      places[i] = (int) (rest % size);
      rest /= size;
    }
  }

  /** The set that a draw falls on. */
  void locate(double[] units, int[] places) {
    for (int i = 0; i < axes.length; i++) {
      places[i] = axes[i].placeOf(units[i]);
    }
  }
}
