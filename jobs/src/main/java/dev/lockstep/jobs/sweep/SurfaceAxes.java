package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.sweep.space.TrialList;
import java.util.List;

/** Over which parameters the surface of a sweep lies. */
final class SurfaceAxes {
  private SurfaceAxes() {}

  /** Those that were asked for, else the first two swept numbers, or the only one, or none. */
  static List<String> of(List<String> wanted, TrialList trials) {
    List<String> numbers = trials.sweptNumbers();
    for (String name : wanted) {
      if (!numbers.contains(name)) {
        String known = numbers.isEmpty() ? "none" : String.join(", ", numbers);
        throw new UserError(
            "--surface must name numbers that are swept, which are " + known + ", was " + name);
      }
    }
    return wanted.isEmpty() ? numbers.subList(0, Math.min(2, numbers.size())) : wanted;
  }
}
