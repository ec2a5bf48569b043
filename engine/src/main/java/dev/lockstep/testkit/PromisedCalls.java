package dev.lockstep.testkit;

import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.Indicator;
import dev.lockstep.indicator.Line;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Trading;
import java.util.List;
import java.util.Optional;

/** A setup that keeps to itself what a strategy waits for. */
final class PromisedCalls implements Setup {
  private final Setup setup;
  private Optional<List<Condition>> whenFlat = Optional.empty();
  private Optional<List<Condition>> whenHolding = Optional.empty();
  private boolean waitsWhenWorking;

  PromisedCalls(Setup setup) {
    this.setup = setup;
  }

  /** Whether the strategy waits for anything. */
  boolean isWaiting() {
    return whenFlat.isPresent() || whenHolding.isPresent() || waitsWhenWorking;
  }

  /** Whether the strategy, which has no open order, waits for the present event. */
  boolean isAwaited(Trading trading) {
    Optional<List<Condition>> any = trading.isFlat() ? whenFlat : whenHolding;
    return any.isEmpty() || any.get().stream().anyMatch(Condition::holds);
  }

  @Override
  public Instrument instrument() {
    return setup.instrument();
  }

  @Override
  public Line[] lines(Indicator indicator) {
    return setup.lines(indicator);
  }

  @Override
  public void keepHistory(int bars) {
    setup.keepHistory(bars);
  }

  @Override
  public void wakeWhenFlat(Condition... any) {
    whenFlat = Optional.of(List.of(any));
  }

  @Override
  public void wakeWhenHolding(Condition... any) {
    whenHolding = Optional.of(List.of(any));
  }

  @Override
  public void wakeWhenWorking(Condition... any) {
    waitsWhenWorking = true;
  }
}
