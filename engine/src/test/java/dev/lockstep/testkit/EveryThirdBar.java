package dev.lockstep.testkit;

import dev.lockstep.market.Bar;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.Trading;

/** Buys one lot at every third bar: a strategy that has to remember a number. */
class EveryThirdBar implements Strategy {
  private int bars;

  @Override
  public void open(Setup setup) {
    // It looks at nothing.
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    bars++;
    if (bars % 3 == 0) {
      trading.buy(1);
    }
  }

  /** Saves and restores what it remembers. */
  static final class Careful extends EveryThirdBar {
    @Override
    public void save(SnapshotWriter state) {
      state.putInt(super.bars);
    }

    @Override
    public void restore(SnapshotReader state) {
      super.bars = state.getInt();
    }
  }

  /** Saves it and never takes it back. */
  static final class HalfCareful extends EveryThirdBar {
    @Override
    public void save(SnapshotWriter state) {
      state.putInt(super.bars);
    }

    @Override
    public void restore(SnapshotReader state) {
      state.getInt();
    }
  }

  /** Saves more than it takes back. */
  static final class Unread extends EveryThirdBar {
    @Override
    public void save(SnapshotWriter state) {
      state.putInt(super.bars);
      state.putInt(0);
    }

    @Override
    public void restore(SnapshotReader state) {
      super.bars = state.getInt();
    }
  }
}
