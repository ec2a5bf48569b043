package dev.lockstep.operators.live.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.live.LiveListener;
import dev.lockstep.operators.live.GroupDirectory;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.StrategyCatalog;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class HotGroupTest {
  private final LiveEngines engines =
      new LiveEngines(
          LiveScenario.SPEC,
          new StrategyCatalog(HotGroupTest.class.getClassLoader()),
          new LiveListener() {});
  private final GroupDirectory directory = new GroupDirectory(LiveScenario.SPEC.groups());

  @Test
  void aGroupGoesOnWhereItsStateEnded() {
    HotGroup group = group();
    group.nextOutput();
    group.nextOutput();
    assertThat(group.advance(3, 10)).isTrue();
    assertThat(group.advance(4, 5)).isTrue();

    HotGroup restored = group();
    restored.restore(save(group));

    assertThat(restored.nextOutput()).isEqualTo(3);
    assertThat(restored.advance(3, 10)).isFalse();
    assertThat(restored.advance(3, 9)).isFalse();
    assertThat(restored.isDirty()).isFalse();
    assertThat(restored.advance(4, 6)).isTrue();
    assertThat(restored.advance(5, 0)).isTrue();
    assertThat(restored.isDirty()).isTrue();
  }

  @Test
  void stateOfANewerBuildIsADefectOfOneLine() {
    byte[] bytes = save(group());
    bytes[0] = HotGroup.STATE_VERSION + 1;

    assertThatThrownBy(() -> group().restore(bytes))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("group pair-P state has version 2, this build reads 1 to 1");
  }

  @Test
  void stateThatEndsEarlyIsADefect() {
    byte[] bytes = save(group());
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> group().restore(cut))
          .as("cut after %d bytes", length)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private HotGroup group() {
    return new HotGroup(2, directory.groupName(2), engines.name(2), 0, engines.make(2));
  }

  private static byte[] save(HotGroup group) {
    SnapshotWriter out = new SnapshotWriter();
    group.save(out);
    return out.toByteArray();
  }
}
