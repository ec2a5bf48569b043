package dev.lockstep.benchmarks.ratio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a gate holds, and what it says. */
final class GateTest {

  @Test
  void limitHoldsUpToItsValue() {
    Gate gate = new Gate.Limit(5, 2.5);

    assertThat(gate.holdsAt(5)).isTrue();
    assertThat(gate.holdsAt(5.1)).isFalse();
    assertThat(gate.verdict(2.4)).isEqualTo("gate 5 holds, aim 2.500 reached");
    assertThat(gate.verdict(5.1)).isEqualTo("gate 5 MISSED, aim 2.500 not yet");
  }

  @Test
  void multipleIsMeasuredByTheReference() {
    Gate gate = new Gate.Multiple(3, "sma-cross", 2);

    assertThat(gate.holdsAt(6)).isTrue();
    assertThat(gate.holdsAt(6.1)).isFalse();
    assertThat(gate.verdict(4)).isEqualTo("2.00 x sma-cross, gate 3 x holds");
    assertThat(gate.verdict(6.2)).isEqualTo("3.10 x sma-cross, gate 3 x MISSED");
  }

  @Test
  void multipleWithoutItsReferenceSaysThatNothingWasCompared() {
    Gate gate = new Gate.Multiple(3, "sma-cross", Double.NaN);

    assertThat(gate.holdsAt(100)).isTrue();
    assertThat(gate.verdict(100)).isEqualTo("not compared: sma-cross was not measured in this run");
  }
}
