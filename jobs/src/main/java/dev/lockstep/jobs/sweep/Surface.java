package dev.lockstep.jobs.sweep;

import java.util.List;

/**
 * The best value of the objective for each pair of values of two parameters, over all others; or
 * for each value of one parameter. As {@code surface.csv} has it.
 *
 * @param axes one or two names of parameters
 * @param objective label of the statistic
 * @param cells by the first axis, then by the second, ascending
 */
public record Surface(List<String> axes, String objective, List<Cell> cells) {
  public Surface {
    axes = List.copyOf(axes);
    cells = List.copyOf(cells);
  }

  /**
   * One place of the surface.
   *
   * @param b value on the second axis; NaN when there is none
   * @param value money in units of the currency; NaN when no trial of this place competes
   * @param trial id of the best; 0 when none competes
   */
  public record Cell(double a, double b, double value, int trial) {}
}
