package dev.lockstep.jobs.sweep.space;

import com.ezylang.evalex.data.EvaluationValue;
import java.math.BigDecimal;

/** A value as users write it, and as constraints see it. */
record TypedText(String text, EvaluationValue value) {
  static TypedText of(ParameterValues parameter, int place) {
    String text = parameter.values().text(place);
    return new TypedText(
        text,
        switch (parameter.kind()) {
          case NUMBER -> EvaluationValue.numberValue(new BigDecimal(text));
          case BOOLEAN -> EvaluationValue.booleanValue(Boolean.valueOf(text));
          case TEXT -> EvaluationValue.stringValue(text);
        });
  }
}
