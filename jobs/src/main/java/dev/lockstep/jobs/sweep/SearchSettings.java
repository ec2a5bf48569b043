package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.sweep.space.SearchMethod;
import java.util.List;
import java.util.Objects;

/**
 * Which parameter sets are tried.
 *
 * @param strategies names, in the order in which their trials are numbered
 * @param parameters such as {@code fast=5..50:5} and {@code sma-cross.slow=20,50}
 * @param constraints such as {@code fast < slow}; sets that break one are left out
 * @param trials how many sets random and Sobol search draw; 0 for a grid, which tries all
 * @param seed of random and Sobol search
 */
public record SearchSettings(
    List<String> strategies,
    List<String> parameters,
    List<String> constraints,
    SearchMethod method,
    int trials,
    long seed) {
  public SearchSettings {
    strategies = List.copyOf(strategies);
    parameters = List.copyOf(parameters);
    constraints = List.copyOf(constraints);
    Objects.requireNonNull(method);
    if (strategies.isEmpty()) {
      throw new UserError("a sweep needs a strategy: name one with --strategy");
    }
    if (trials < 0) {
      throw new UserError("trials must be > 0, was " + trials);
    }
  }
}
