package dev.lockstep.jobs.sweep.space;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.Log10Function;
import com.ezylang.evalex.functions.basic.LogFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.NotFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SqrtFunction;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What constraints may say: exact decimal arithmetic, comparisons, {@code && || !}, and functions
 * that depend on their arguments only. No clock, no random number.
 */
final class ConstraintLanguage {
  private static final Set<String> ORDERINGS = Set.of("<", "<=", ">", ">=");

  private ConstraintLanguage() {}

  static ExpressionConfiguration with(DataAccessorIfc names) {
    Map<String, EvaluationValue> constants = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    constants.put("true", EvaluationValue.TRUE);
    constants.put("false", EvaluationValue.FALSE);
    return ExpressionConfiguration.builder()
        .functionDictionary(functions())
        .defaultConstants(constants)
        .dataAccessorSupplier(() -> names)
        .singleQuoteStringLiteralsAllowed(true)
        .implicitMultiplicationAllowed(false)
        .arraysAllowed(false)
        .structuresAllowed(false)
        .build();
  }

  private static FunctionDictionaryIfc functions() {
    FunctionDictionaryIfc functions = new MapBasedFunctionDictionary();
    functions.addFunction("ABS", new AbsFunction());
    functions.addFunction("CEILING", new CeilingFunction());
    functions.addFunction("FLOOR", new FloorFunction());
    functions.addFunction("IF", new IfFunction());
    functions.addFunction("LOG", new LogFunction());
    functions.addFunction("LOG10", new Log10Function());
    functions.addFunction("MAX", new MaxFunction());
    functions.addFunction("MIN", new MinFunction());
    functions.addFunction("NOT", new NotFunction());
    functions.addFunction("ROUND", new RoundFunction());
    functions.addFunction("SQRT", new SqrtFunction());
    return functions;
  }

  /** {@code a < b < c} would compare the truth of {@code a < b} with c, which nobody means. */
  static void refuseChains(ASTNode node) throws ParseException {
    for (ASTNode part : node.getParameters()) {
      if (isOrdering(node.getToken()) && isOrdering(part.getToken())) {
        throw new ParseException(node.getToken(), "comparisons cannot be chained");
      }
      refuseChains(part);
    }
  }

  private static boolean isOrdering(Token token) {
    return token.getType() == Token.TokenType.INFIX_OPERATOR
        && ORDERINGS.contains(token.getValue());
  }
}
