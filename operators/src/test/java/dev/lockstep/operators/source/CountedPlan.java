package dev.lockstep.operators.source;

import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitInput;
import dev.lockstep.operators.unit.UnitPlan;
import dev.lockstep.operators.unit.Units;
import java.util.ArrayList;
import java.util.List;

/** A plan that writes down which units it was asked to make. */
final class CountedPlan implements UnitPlan {
  private static final long serialVersionUID = 1;

  final ArrayList<Integer> made = new ArrayList<>();
  private final int size;

  CountedPlan(int size) {
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Unit unit(int number) {
    made.add(number);
    UnitInput input = new UnitInput(Units.instrument("A"), "a.blocks");
    return Units.unit(number, 8, Units.bars("A", List.of(input)));
  }
}
