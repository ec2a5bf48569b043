package dev.lockstep.operators.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

final class UnitEnumeratorTest {
  private final CountedPlan plan = new CountedPlan(1_000);
  private final ReaderDesk desk = new ReaderDesk();

  @Test
  void unitsAreMadeWhenTheyAreHandedOutLowestNumberFirst() throws IOException {
    try (var enumerator = enumerator(3, 5, 900)) {
      assertThat(plan.made).isEmpty();

      ask(enumerator, 0);
      ask(enumerator, 1);

      assertThat(plan.made).containsExactly(3, 5);
      assertThat(desk.givenNumbers()).containsExactly(3, 5);
    }
  }

  @Test
  void whoAsksWhenNothingIsLeftIsSentHome() throws IOException {
    try (var enumerator = enumerator(7)) {
      ask(enumerator, 1);
      ask(enumerator, 1);
      ask(enumerator, 0);

      assertThat(desk.givenNumbers()).containsExactly(7);
      assertThat(desk.sentHome).containsExactly(1, 0);
    }
  }

  @Test
  void aUnitThatComesBackIsHandedOutAgain() throws IOException {
    try (var enumerator = enumerator(3, 5, 900)) {
      ask(enumerator, 0);
      ask(enumerator, 1);

      enumerator.addSplitsBack(List.of(new UnitSplit(desk.given.get(0))), 0);
      ask(enumerator, 1);
      ask(enumerator, 1);

      assertThat(desk.givenNumbers()).containsExactly(3, 5, 3, 900);
    }
  }

  @Test
  void aReaderThatIsGoneIsGivenNothing() throws IOException {
    try (var enumerator = enumerator(3)) {
      enumerator.handleSplitRequest(4, null);

      assertThat(plan.made).isEmpty();
    }
  }

  @Test
  void restoringAfterAnyStepLosesAndRepeatsNothing() throws Exception {
    UnitSource source = new UnitSource(plan, new int[] {0, 1, 63, 64, 65, 511, 999});
    for (int steps = 0; steps <= 8; steps++) {
      desk.given.clear();
      SplitEnumerator<UnitSplit, PendingUnits> first = source.createEnumerator(desk);
      for (int i = 0; i < steps; i++) {
        ask(first, 0);
      }
      PendingUnits restored = throughBytes(first.snapshotState(1));
      ask(first, 0);
      int afterSnapshot = Math.min(steps, 7);
      desk.given.subList(afterSnapshot, desk.given.size()).clear();

      SplitEnumerator<UnitSplit, PendingUnits> second = source.restoreEnumerator(desk, restored);
      for (int i = 0; i < 9; i++) {
        ask(second, 1);
      }

      assertThat(desk.givenNumbers())
          .as("snapshot after %d steps", steps)
          .containsExactly(0, 1, 63, 64, 65, 511, 999);
    }
  }

  @Test
  void everyUnitIsDoneOnceWhateverFails() throws IOException {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(workedOff(new Random(seed))).as("seed %d", seed).isEqualTo(wholePlan());
    }
  }

  /** Readers ask, finish, and fail by chance, until nothing is left. */
  private BitSet workedOff(Random random) throws IOException {
    int[] numbers = wholePlan().stream().toArray();
    BitSet done = new BitSet();
    desk.given.clear();
    List<UnitSplit> running = new ArrayList<>();
    SplitEnumerator<UnitSplit, PendingUnits> enumerator =
        new UnitSource(plan, numbers).createEnumerator(desk);
    desk.sentHome.clear();
    while (desk.sentHome.isEmpty() || !running.isEmpty()) {
      int chance = running.isEmpty() ? 0 : random.nextInt(5);
      if (chance < 2) {
        int before = desk.given.size();
        desk.sentHome.clear();
        ask(enumerator, random.nextInt(2));
        desk.given.subList(before, desk.given.size()).forEach(u -> running.add(new UnitSplit(u)));
      } else if (chance == 2) {
        enumerator.addSplitsBack(List.of(running.remove(random.nextInt(running.size()))), 0);
        desk.sentHome.clear();
      } else {
        int number = running.remove(random.nextInt(running.size())).unit().number();
        assertThat(done.get(number)).as("unit %d twice", number).isFalse();
        done.set(number);
      }
    }
    return done;
  }

  private BitSet wholePlan() {
    BitSet all = new BitSet();
    all.set(0, plan.size());
    return all;
  }

  @Test
  void numbersMustAscendWithinThePlan() {
    for (int[] numbers : List.of(new int[] {2, 1}, new int[] {1, 1}, new int[] {-1})) {
      assertThatThrownBy(() -> new UnitSource(plan, numbers))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("unit numbers must ascend below 1000, had ");
    }
    assertThatThrownBy(() -> new UnitSource(plan, new int[] {1_000}))
        .hasMessage("unit numbers must ascend below 1000, had 1000 at or after 0");
  }

  @Test
  void theSourceTravelsWithItsPlan() throws Exception {
    UnitSource source = new UnitSource(plan, new int[] {4});

    UnitSource copy =
        InstantiationUtil.deserializeObject(
            InstantiationUtil.serializeObject(source), getClass().getClassLoader());
    try (var enumerator = copy.createEnumerator(desk)) {
      desk.seat(0);
      enumerator.handleSplitRequest(0, null);
    }

    assertThat(desk.given).containsExactly(plan.unit(4));
  }

  @Test
  void bytesOfPendingUnitsThatDoNotFitAreRefused() throws IOException {
    SimpleVersionedSerializer<PendingUnits> serializer = new PendingUnitsSerializer();
    byte[] bytes = serializer.serialize(PendingUnits.of(1, 70));

    assertThatThrownBy(() -> serializer.deserialize(1, bytes))
        .isInstanceOf(IOException.class)
        .hasMessage("pending units have version 1, this build reads 2");
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> serializer.deserialize(2, cut))
          .as("first %d bytes", length)
          .isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> serializer.deserialize(2, Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(IOException.class);
  }

  private SplitEnumerator<UnitSplit, PendingUnits> enumerator(int... numbers) {
    return new UnitSource(plan, numbers).createEnumerator(desk);
  }

  private void ask(SplitEnumerator<UnitSplit, PendingUnits> enumerator, int subtask) {
    desk.seat(subtask);
    enumerator.handleSplitRequest(subtask, null);
  }

  private static PendingUnits throughBytes(PendingUnits pending) throws IOException {
    SimpleVersionedSerializer<PendingUnits> serializer = new PendingUnitsSerializer();
    PendingUnits copy =
        serializer.deserialize(serializer.getVersion(), serializer.serialize(pending));
    assertThat(copy).isEqualTo(pending);
    return copy;
  }
}
