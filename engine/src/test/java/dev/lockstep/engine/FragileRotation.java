package dev.lockstep.engine;

import dev.lockstep.engine.Fuse.Place;
import dev.lockstep.order.Fill;
import dev.lockstep.order.Order;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import dev.lockstep.strategy.Portfolio;
import dev.lockstep.strategy.RebalancingStrategy;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Trading;

/** A {@link RandomRotation} that throws when its fuse has burnt down. */
final class FragileRotation implements RebalancingStrategy {
  private final Fuse fuse;
  private final RandomRotation rotation;

  FragileRotation(Fuse fuse, long seed) {
    this.fuse = fuse;
    rotation = new RandomRotation(seed);
    fuse.burn(Place.CONSTRUCTION);
  }

  @Override
  public void open(Setup setup) {
    rotation.open(setup);
    fuse.burn(Place.OPEN);
  }

  @Override
  public void onStep(Portfolio portfolio) {
    rotation.onStep(portfolio);
    fuse.burn(Place.STEP);
  }

  @Override
  public void onFill(Fill fill, Trading trading) {
    rotation.onFill(fill, trading);
    fuse.burn(Place.FILL);
  }

  @Override
  public void onOrder(Order order, Trading trading) {
    rotation.onOrder(order, trading);
    fuse.burn(Place.ORDER);
  }

  @Override
  public void save(SnapshotWriter state) {
    rotation.save(state);
    fuse.save(state);
  }

  @Override
  public void restore(SnapshotReader state) {
    rotation.restore(state);
    fuse.restore(state);
  }
}
