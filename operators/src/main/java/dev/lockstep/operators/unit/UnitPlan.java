package dev.lockstep.operators.unit;

import java.io.Serializable;
import java.util.List;

/**
 * The units of a run by number. Units are made when they are handed out, so that a run of very many
 * lanes never holds all of them. Immutable, and the same number always gives an equal unit.
 */
public interface UnitPlan extends Serializable {
  /** How many units there are; they are numbered from 0. */
  int size();

  /** The unit of a number, with that {@link Unit#number}. */
  Unit unit(int number);

  /** A plan of units that are there already, numbered by their places. */
  static UnitPlan of(List<Unit> units) {
    return new ListedUnits(units);
  }
}
