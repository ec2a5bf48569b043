package dev.lockstep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.market.EventKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An engine that is saved and made anew between every two events does what any other does. */
final class SnapshotFuzzTest {
  private static final int GROUPS = 6;
  private static final int EVENTS = 250;

  @ParameterizedTest
  @CsvSource({"BAR, 1", "BAR, 3", "TRADE, 1", "TRADE, 2"})
  void restoreAtEveryEventChangesNothing(EventKind kind, int instruments) {
    for (long seed = 101; seed < 101 + GROUPS; seed++) {
      RandomGroup group = new RandomGroup(seed, kind, instruments, EVENTS, true);
      Events events = group.events();
      RecordedOutputs expected = new RecordedOutputs();
      GroupEngine unbroken = group.engine(1, expected);
      RecordedOutputs outputs = new RecordedOutputs();
      GroupEngine engine = group.engine(1, outputs);
      for (int i = 0; i < events.size(); i++) {
        events.feed(unbroken, i, i + 1);
        events.feed(engine, i, i + 1);
        byte[] state = RandomGroup.save(engine);
        assertThat(outputs.all())
            .as("outputs after event %d, seed %d", i, seed)
            .hasSameSizeAs(expected.all());
        assertThat(state)
            .as("state after event %d, seed %d", i, seed)
            .isEqualTo(RandomGroup.save(unbroken));
        engine = group.restore(state, 1, outputs);
        assertThat(RandomGroup.save(engine))
            .as("state restored after event %d, seed %d", i, seed)
            .isEqualTo(state);
      }
      unbroken.finish();
      engine.finish();
      assertThat(outputs.all()).as("seed %d", seed).isEqualTo(expected.all());
      assertThat(RandomGroup.save(engine)).isEqualTo(RandomGroup.save(unbroken));
      for (int i = 0; i < engine.lanes(); i++) {
        assertThat(engine.lane(i).performance(365))
            .as("seed %d, lane %d", seed, i)
            .isEqualTo(unbroken.lane(i).performance(365));
      }
    }
  }
}
