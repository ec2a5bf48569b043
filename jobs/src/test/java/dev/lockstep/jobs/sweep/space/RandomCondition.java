package dev.lockstep.jobs.sweep.space;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A made-up condition, as text and as the meaning that it should have.
 *
 * @param isMetBy by the parameters of a trial
 */
record RandomCondition(String text, Predicate<Map<String, String>> isMetBy) {
  private static final List<String> NAMES = List.of("fast", "slow", "tolerance");
  private static final int MAX_DEPTH = 3;

  /** A number of an expression. */
  private record Term(String text, Function<Map<String, String>, BigDecimal> value) {}

  static RandomCondition draw(Random random) {
    return draw(random, 0);
  }

  private static RandomCondition draw(Random random, int depth) {
    int kind = depth == MAX_DEPTH ? 0 : random.nextInt(5);
    if (kind < 2) {
      return comparison(random);
    }
    RandomCondition left = draw(random, depth + 1);
    if (kind == 2) {
      return new RandomCondition("!(" + left.text + ")", left.isMetBy.negate());
    }
    RandomCondition right = draw(random, depth + 1);
    return kind == 3
        ? new RandomCondition(left.text + " && " + right.text, left.isMetBy.and(right.isMetBy))
        : new RandomCondition(
            "(" + left.text + " || " + right.text + ")", left.isMetBy.or(right.isMetBy));
  }

  private static RandomCondition comparison(Random random) {
    Term left = term(random, 2);
    Term right = term(random, 2);
    return switch (random.nextInt(6)) {
      case 0 -> compared(left, "<", right, sign -> sign < 0);
      case 1 -> compared(left, "<=", right, sign -> sign <= 0);
      case 2 -> compared(left, ">", right, sign -> sign > 0);
      case 3 -> compared(left, ">=", right, sign -> sign >= 0);
      case 4 -> compared(left, "==", right, sign -> sign == 0);
      default -> compared(left, "!=", right, sign -> sign != 0);
    };
  }

  private static RandomCondition compared(
      Term left, String operator, Term right, Predicate<Integer> isMeant) {
    return new RandomCondition(
        left.text + " " + operator + " " + right.text,
        set -> isMeant.test(left.value.apply(set).compareTo(right.value.apply(set))));
  }

  private static Term term(Random random, int depth) {
    int kind = random.nextInt(depth == MAX_DEPTH ? 3 : 6);
    if (kind < 2) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      return new Term(name, set -> new BigDecimal(set.get(name)));
    }
    if (kind == 2) {
      BigDecimal constant = BigDecimal.valueOf(random.nextInt(200), random.nextInt(3));
      return new Term(constant.toPlainString(), set -> constant);
    }
    Term left = term(random, depth + 1);
    Term right = term(random, depth + 1);
    return switch (kind) {
      case 3 -> joined(left, "+", right, BigDecimal::add);
      case 4 -> joined(left, "-", right, BigDecimal::subtract);
      default -> joined(left, "*", right, BigDecimal::multiply);
    };
  }

  private static Term joined(
      Term left, String operator, Term right, BinaryOperator<BigDecimal> arithmetic) {
    return new Term(
        "(" + left.text + " " + operator + " " + right.text + ")",
        set -> arithmetic.apply(left.value.apply(set), right.value.apply(set)));
  }
}
