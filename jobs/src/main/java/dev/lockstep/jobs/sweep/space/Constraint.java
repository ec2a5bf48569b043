package dev.lockstep.jobs.sweep.space;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ParseException;
import dev.lockstep.jobs.UserError;
import java.util.Set;
import java.util.TreeSet;

/** A condition between parameters, such as {@code fast < slow}, parsed once. */
final class Constraint implements DataAccessorIfc {
  private final String text;
  private final Expression expression;
  private final Set<String> names;
  private CurrentSet set;

  private Constraint(String text) {
    this.text = text;
    expression = new Expression(text, ConstraintLanguage.with(this));
    try {
      names = Set.copyOf(expression.getUsedVariables());
      ConstraintLanguage.refuseChains(expression.getAbstractSyntaxTree());
    } catch (ParseException e) {
      throw error(
          "cannot be read: " + e.getMessage() + "; write it like fast < slow && slow <= 200", e);
    }
  }

  static Constraint parse(String text) {
    return new Constraint(text.strip());
  }

  String text() {
    return text;
  }

  /** The parameters that it is about. */
  Set<String> names() {
    return new TreeSet<>(names);
  }

  /** Whether a set meets it; {@link UserError} when that is no question of yes or no. */
  boolean isMetBy(CurrentSet candidate) {
    set = candidate;
    EvaluationValue result;
    try {
      result = expression.evaluate();
    } catch (BaseException | ArithmeticException e) {
      throw error("fails for " + candidate.describe(names()) + ": " + e.getMessage(), e);
    }
    if (!result.isBooleanValue()) {
      throw error(
          "must be true or false, was "
              + result.getValue()
              + " for "
              + candidate.describe(names())
              + "; write a comparison, such as fast < slow",
          null);
    }
    return result.getBooleanValue();
  }

  UserError error(String what, Exception cause) {
    return new UserError("--where \"" + text + "\" " + what, cause);
  }

  /** Called by the expression. */
  @Override
  public EvaluationValue getData(String name) {
    return set.value(name);
  }

  @Override
  public void setData(String name, EvaluationValue value) {
    throw new UnsupportedOperationException("parameters are not assigned: " + name);
  }
}
