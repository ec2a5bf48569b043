package dev.lockstep.operators.source;

import dev.lockstep.market.Block;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitGroup;
import java.util.Objects;

/**
 * What goes from the source to the engine: a group begins, its blocks, it ends; after the last
 * group the unit ends. Reused: valid until the call that hands it over returns.
 */
public final class UnitElement {
  /** What an element says. Codes are part of its binary form. */
  public enum Kind {
    GROUP_STARTED(0),
    BLOCK(1),
    GROUP_ENDED(2),
    UNIT_ENDED(3);

    private static final Kind[] BY_CODE = values();

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }

    static Kind of(int code) {
      return BY_CODE[code];
    }
  }

  private Kind kind;
  private Unit unit;
  private int group;
  private Block block;

  UnitElement(Kind kind, Unit unit, int group, Block block) {
    set(kind, unit, group, block);
  }

  private void set(Kind newKind, Unit newUnit, int newGroup, Block newBlock) {
    kind = Objects.requireNonNull(newKind);
    unit = Objects.requireNonNull(newUnit);
    group = newGroup;
    block = Objects.requireNonNull(newBlock);
  }

  void become(Kind newKind) {
    kind = newKind;
  }

  void beginGroup(int newGroup) {
    kind = Kind.GROUP_STARTED;
    group = newGroup;
  }

  public Kind kind() {
    return kind;
  }

  public Unit unit() {
    return unit;
  }

  /** Index of the group within the unit. */
  public int groupIndex() {
    return group;
  }

  public UnitGroup group() {
    return unit.groups().get(group);
  }

  /** The next events of the group; empty but for {@link Kind#BLOCK}. */
  public Block block() {
    return block;
  }
}
