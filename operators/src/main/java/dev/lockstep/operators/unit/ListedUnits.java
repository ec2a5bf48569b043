package dev.lockstep.operators.unit;

import java.util.List;

/** Units that are there already. Travels in the units' own binary form. */
final class ListedUnits implements UnitPlan {
  private static final long serialVersionUID = 1;

  private final byte[] bytes;
  private transient List<Unit> units;

  ListedUnits(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).number() != i) {
        throw new IllegalArgumentException(
            "unit at place " + i + " must have that number, had " + units.get(i).number());
      }
    }
    bytes = UnitCodec.encodeAll(units);
    this.units = List.copyOf(units);
  }

  @Override
  public int size() {
    return units().size();
  }

  @Override
  public Unit unit(int number) {
    return units().get(number);
  }

  private List<Unit> units() {
    if (units == null) {
      units = UnitCodec.decodeAll(bytes);
    }
    return units;
  }
}
