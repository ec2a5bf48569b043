package dev.lockstep.jobs.live.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.operators.live.OutputStream;
import org.junit.jupiter.api.Test;

final class OutputIndexTest {
  private static final int RECORDS = 20_000;

  private final OutputIndex index = new OutputIndex();

  private static Identity identity(int sequence) {
    return new Identity(OutputStream.FILLS, "G", sequence, new LogPosition(0, sequence, 0));
  }

  private static byte[] value(int number) {
    return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16)};
  }

  @Test
  void everyRecordIsFoundAfterTheIndexHasGrown() {
    for (int i = 1; i <= RECORDS; i++) {
      assertThat(index.add(identity(i), value(i), i % 3, i)).isTrue();
    }

    assertThat(index.size()).isEqualTo(RECORDS);
    for (int i = 1; i <= RECORDS; i++) {
      int slot = index.meet(identity(i));
      assertThat(index.place(slot)).isEqualTo(i % 3);
      assertThat(index.offset(slot)).isEqualTo(i);
      assertThat(index.hasBytes(slot, value(i))).isTrue();
      assertThat(index.hasBytes(slot, value(i + 1))).isFalse();
    }
  }

  @Test
  void aSecondRecordOfAnIdentityIsNotTaken() {
    index.add(identity(1), value(1), 0, 5);

    assertThat(index.add(identity(1), value(2), 1, 6)).isFalse();
    assertThat(index.offset(index.meet(identity(1)))).isEqualTo(5);
  }

  @Test
  void whatWasNeverMetIsCountedByItsPlace() {
    index.add(identity(1), value(1), 0, 10);
    index.add(identity(2), value(2), 1, 20);
    index.add(identity(3), value(3), 1, 15);
    index.meet(identity(1));

    assertThat(index.unmet(2)).containsExactly(0, 2);
    assertThat(index.firstUnmet(2)).containsExactly(Long.MAX_VALUE, 15);
  }

  @Test
  void anIdentityThatNobodyAddedIsAbsent() {
    index.add(identity(1), value(1), 0, 10);

    assertThat(index.meet(identity(2))).isEqualTo(OutputIndex.ABSENT);
  }

  @Test
  void deadLettersAreKnownByTheirPosition() {
    Identity first = new Identity(OutputStream.DEAD_LETTERS, "", 0, new LogPosition(0, 7, 0));
    Identity second = new Identity(OutputStream.DEAD_LETTERS, "", 0, new LogPosition(0, 7, 1));
    index.add(first, value(1), 0, 1);

    assertThat(index.meet(second)).isEqualTo(OutputIndex.ABSENT);
    assertThat(index.meet(first)).isNotEqualTo(OutputIndex.ABSENT);
  }
}
