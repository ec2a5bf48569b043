package dev.lockstep.jobs.sweep.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.UserError;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Made-up conditions filter as their plain evaluation does. */
final class ConstraintPropertyTest {
  private static final int CONDITIONS = 400;
  private static final String[] PARAMETERS = {
    "fast=1..9:2", "slow=2..20:6", "tolerance=0..0.3:0.1"
  };

  @Test
  void aConditionKeepsTheSetsThatMeetIt() {
    List<SortedMap<String, String>> all =
        Spaces.all(Spaces.grid("sma-cross", PARAMETERS)).stream().map(Trial::parameters).toList();
    int telling = 0;
    for (int seed = 0; seed < CONDITIONS; seed++) {
      RandomCondition condition = RandomCondition.draw(new Random(Mixing.mix(seed)));
      if (namesAParameter(condition.text())) {
        List<SortedMap<String, String>> expected =
            all.stream().filter(condition.isMetBy()).toList();
        assertThat(kept(condition.text()))
            .as("seed %d: %s", seed, condition.text())
            .isEqualTo(expected);
        telling += !expected.isEmpty() && expected.size() < all.size() ? 1 : 0;
      }
    }
    assertThat(telling).as("conditions that tell sets apart").isGreaterThan(CONDITIONS / 5);
  }

  private static List<? extends Map<String, String>> kept(String condition) {
    try {
      return Spaces.all(Spaces.filtered(List.of(condition), PARAMETERS)).stream()
          .map(Trial::parameters)
          .toList();
    } catch (UserError e) {
      assertThat(e).hasMessageStartingWith("no parameter set is left");
      return List.of();
    }
  }

  private static boolean namesAParameter(String text) {
    return text.contains("fast") || text.contains("slow") || text.contains("tolerance");
  }
}
