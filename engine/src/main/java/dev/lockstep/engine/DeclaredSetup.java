package dev.lockstep.engine;

import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.Indicator;
import dev.lockstep.indicator.Line;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.lane.OpenedStrategy;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import java.util.List;
import java.util.Optional;

/** Collects what one strategy declares for one instrument. */
final class DeclaredSetup implements Setup {
  private final Declarations declarations;
  private Optional<List<Condition>> whenFlat = Optional.empty();
  private Optional<List<Condition>> whenHolding = Optional.empty();
  private Optional<List<Condition>> whenWorking = Optional.empty();

  private DeclaredSetup(Declarations declarations) {
    this.declarations = declarations;
  }

  /** Lets a strategy declare. */
  static OpenedStrategy open(Strategy strategy, Declarations declarations) {
    DeclaredSetup setup = new DeclaredSetup(declarations);
    strategy.open(setup);
    return new OpenedStrategy(strategy, setup.whenFlat, setup.whenHolding, setup.whenWorking);
  }

  @Override
  public Instrument instrument() {
    return declarations.instrument();
  }

  @Override
  public Line[] lines(Indicator indicator) {
    return declarations.table().declare(indicator);
  }

  @Override
  public void keepHistory(int bars) {
    declarations.keepHistory(bars);
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
    whenWorking = Optional.of(List.of(any));
  }
}
