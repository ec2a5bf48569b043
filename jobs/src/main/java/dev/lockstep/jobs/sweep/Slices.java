package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.sweep.space.TrialList;
import java.io.Serializable;
import java.util.Arrays;

/**
 * How the trials of a sweep are cut into units: consecutive trials of one strategy each. Long
 * slices come first and short ones last, so that slots which become free near the end still find
 * something to do. Immutable.
 */
final class Slices implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * The part of a slot's fair share of what is left that the next slice takes. Large, because each
   * slice computes the indicators of its trials anew: a grid of 25 by 40 averages has 65 of them,
   * and each of its slices 40 or more. The last slices are short in any case.
   */
  private static final double PART = 2.0 / 3;

  /** Below this a slice's share of decoding and of common indicators would show. */
  private static final int FLOOR = 64;

  /** The place of the first trial of each slice, and at the end the number of trials. */
  private final int[] bounds;

  private Slices(int[] bounds) {
    this.bounds = bounds;
  }

  /**
   * Cuts all trials.
   *
   * @param slots units that run at once
   * @param cap most trials of a slice
   */
  static Slices cut(TrialList trials, int slots, int cap) {
    int size = trials.size();
    int fair = (int) ((size + 2L * slots - 1) / (2L * slots));
    int floor = Math.min(FLOOR, Math.max(1, fair));
    int[] found = new int[16];
    int count = 0;
    for (int at = 0; at < size; at = found[count]) {
      int guided = (int) (PART * (size - at) / slots);
      int length = Math.min(cap, Math.max(floor, guided));
      if (count + 2 > found.length) {
        found = Arrays.copyOf(found, found.length * 2);
      }
      found[++count] = (int) Math.min((long) at + length, trials.endOfStrategy(at));
    }
    return new Slices(Arrays.copyOf(found, count + 1));
  }

  /**
   * The slices of a sweep that goes on.
   *
   * @param bounds as {@link #bounds} gave them; {@link IllegalArgumentException} when they do not
   *     cover trials of one strategy each
   */
  static Slices of(int[] bounds, TrialList trials) {
    boolean covers =
        bounds.length > 1 && bounds[0] == 0 && bounds[bounds.length - 1] == trials.size();
    for (int i = 1; covers && i < bounds.length; i++) {
      covers = bounds[i] > bounds[i - 1] && bounds[i] <= trials.endOfStrategy(bounds[i - 1]);
    }
    if (!covers) {
      throw new IllegalArgumentException("slices do not cover " + trials.size() + " trials");
    }
    return new Slices(bounds.clone());
  }

  int size() {
    return bounds.length - 1;
  }

  /** Place of the first trial of a slice. */
  int first(int slice) {
    return bounds[slice];
  }

  /** Place after the last trial of a slice. */
  int end(int slice) {
    return bounds[slice + 1];
  }

  int length(int slice) {
    return bounds[slice + 1] - bounds[slice];
  }

  /** The form in which they are kept. */
  int[] bounds() {
    return bounds.clone();
  }
}
