package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.settings.Choices;
import dev.lockstep.jobs.sweep.SearchSettings;
import dev.lockstep.jobs.sweep.space.SearchMethod;
import java.util.List;
import picocli.CommandLine.Option;

/** Which parameter sets a sweep tries. */
final class SearchOptions {
  @Option(
      names = "--strategy",
      split = ",",
      paramLabel = "NAME",
      description = "The strategy, or several")
  private List<String> strategies = List.of();

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUES",
      description = "A parameter and its values, as shown below; once for each")
  private List<String> parameters = List.of();

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description = "Leave out sets that break it, such as \"fast < slow\"; may be repeated")
  private List<String> constraints = List.of();

  @Option(
      names = "--search",
      paramLabel = "METHOD",
      description = "grid tries all sets, random and sobol draw --trials of them. Default: grid")
  private String method = "grid";

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "How many sets random and sobol search draw")
  private Integer trials;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of random and sobol search: the same seed draws the same sets. Default: 1")
  private long seed = 1;

  SearchSettings settings() {
    SearchMethod chosen = Choices.parse(SearchMethod.class, "--search", method);
    if (chosen == SearchMethod.GRID && trials != null) {
      throw new UserError(
          "--trials is for --search random or sobol, a grid tries all sets: leave it out");
    }
    if (chosen != SearchMethod.GRID && trials == null) {
      throw new UserError(
          "--search " + method + " draws sets: say how many with --trials, such as --trials 1000");
    }
    if (trials != null && trials <= 0) {
      throw new UserError("--trials must be > 0, was " + trials);
    }
    return new SearchSettings(
        strategies, parameters, constraints, chosen, trials == null ? 0 : trials, seed);
  }
}
