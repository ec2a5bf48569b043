package dev.lockstep.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import org.junit.jupiter.api.Test;

final class BlockTest {
  private static Block threeBars() {
    Block block = new Block(4);
    block.clear(EventKind.BAR);
    block.addBar(100, 1, 2, 3, 4, 5.5);
    block.setInstrument(block.addBar(100, 11, 12, 13, 14, 15.5), 1);
    block.addBar(200, 21, 22, 23, 24, 25.5);
    return block;
  }

  private static void assertRow(Block block, int row, int instrument, long time, long open) {
    assertThat(block.instruments()[row]).isEqualTo(instrument);
    assertThat(block.timeNanos()[row]).isEqualTo(time);
    assertThat(block.openTicks()[row]).isEqualTo(open);
    assertThat(block.highTicks()[row]).isEqualTo(open + 1);
    assertThat(block.lowTicks()[row]).isEqualTo(open + 2);
    assertThat(block.closeTicks()[row]).isEqualTo(open + 3);
    assertThat(block.volumes()[row]).isEqualTo(open + 4.5);
  }

  @Test
  void rowsAreColumnsInTheOrderOfAddition() {
    Block block = threeBars();

    assertThat(block.length()).isEqualTo(3);
    assertThat(block.capacity()).isEqualTo(4);
    assertThat(block.isFull()).isFalse();
    assertRow(block, 0, 0, 100, 1);
    assertRow(block, 1, 1, 100, 11);
    assertRow(block, 2, 0, 200, 21);
  }

  @Test
  void printHoldsItsPriceInAllColumns() {
    Block block = new Block(1);
    block.clear(EventKind.TRADE);

    block.setInstrument(block.addTrade(300, 77, 1.25), 2);

    assertThat(block.kind()).isEqualTo(EventKind.TRADE);
    assertThat(block.isFull()).isTrue();
    assertThat(block.openTicks()).containsExactly(77);
    assertThat(block.highTicks()).containsExactly(77);
    assertThat(block.lowTicks()).containsExactly(77);
    assertThat(block.closeTicks()).containsExactly(77);
    assertThat(block.volumes()).containsExactly(1.25);
  }

  @Test
  void clearingForgetsRowsAndSetsTheKind() {
    Block block = threeBars();

    block.clear(EventKind.TRADE);

    assertThat(block.length()).isZero();
    assertThat(block.kind()).isEqualTo(EventKind.TRADE);
  }

  @Test
  void rowsOfAnotherBlockAreAppended() {
    Block block = new Block(6);
    block.clear(EventKind.BAR);

    block.append(threeBars());
    block.append(threeBars());

    assertThat(block.length()).isEqualTo(6);
    assertRow(block, 4, 1, 100, 11);
    assertRow(block, 5, 0, 200, 21);
  }

  @Test
  void droppingTheFirstRowsMovesTheOthersToTheFront() {
    Block block = threeBars();

    block.dropFirst(2);

    assertThat(block.length()).isEqualTo(1);
    assertRow(block, 0, 0, 200, 21);
    block.dropFirst(0);
    block.dropFirst(1);
    assertThat(block.length()).isZero();
  }

  @Test
  void restoredBlockHasTheSavedRows() {
    SnapshotWriter out = new SnapshotWriter();
    threeBars().save(out);
    SnapshotReader in = new SnapshotReader(out.toByteArray());
    Block restored = new Block(3);

    restored.restore(in);

    assertThat(in.isAtEnd()).isTrue();
    assertThat(restored.length()).isEqualTo(3);
    assertRow(restored, 0, 0, 100, 1);
    assertRow(restored, 1, 1, 100, 11);
    assertRow(restored, 2, 0, 200, 21);
  }

  @Test
  void lengthAndCapacityAreChecked() {
    assertThatThrownBy(() -> new Block(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("block capacity must be >= 1, was 0");
    assertThatThrownBy(() -> new Block(3).setLength(4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("block length must be 0 to 3, was 4");
    assertThatThrownBy(() -> new Block(3).setLength(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("block length must be 0 to 3, was -1");
  }
}
