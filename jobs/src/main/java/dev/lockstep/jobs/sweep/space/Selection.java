package dev.lockstep.jobs.sweep.space;

import dev.lockstep.jobs.UserError;
import dev.lockstep.strategy.InvalidParameterException;
import java.util.Optional;

/** Decides which sets become trials, and counts the others. */
final class Selection {
  private long byConstraints;
  private long byStrategy;
  private Optional<Constraint> firstConstraint = Optional.empty();
  private Optional<InvalidParameterException> firstRefusal = Optional.empty();

  boolean accepts(StrategySpace space, CurrentSet set) {
    for (Constraint constraint : space.constraints()) {
      if (!constraint.isMetBy(set)) {
        byConstraints++;
        firstConstraint = firstConstraint.or(() -> Optional.of(constraint));
        return false;
      }
    }
    try {
      space.factory().read(set.texts());
      return true;
    } catch (InvalidParameterException e) {
      byStrategy++;
      firstRefusal = firstRefusal.or(() -> Optional.of(e));
      return false;
    }
  }

  LeftOut leftOut() {
    return new LeftOut(byConstraints, byStrategy);
  }

  /** Says why no set became a trial. */
  UserError nothingLeft() {
    if (firstRefusal.isEmpty()) {
      return new UserError(
          "no parameter set is left: "
              + byConstraints
              + " do not meet "
              + constraint()
              + "; loosen it, or widen the ranges");
    }
    String others = byConstraints == 0 ? "" : byConstraints + " do not meet " + constraint() + ", ";
    return new UserError(
        "no parameter set is left: "
            + others
            + byStrategy
            + " are refused, the first because "
            + firstRefusal.get().getMessage()
            + "; change the ranges",
        firstRefusal.get());
  }

  /** Says that a search has been going on for too long. */
  UserError tooFew(StrategySpace space, int found, int trials) {
    return new UserError(
        space.strategy()
            + ": only "
            + found
            + " of "
            + trials
            + " parameter sets were found, because "
            + (firstConstraint.isEmpty() ? "the strategy refuses" : constraint() + " leaves out")
            + " nearly all; narrow the ranges, or write a smaller --trials");
  }

  private String constraint() {
    return firstConstraint.map(first -> "--where \"" + first.text() + "\"").orElse("--where");
  }
}
