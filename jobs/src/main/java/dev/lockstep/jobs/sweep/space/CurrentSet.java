package dev.lockstep.jobs.sweep.space;

import com.ezylang.evalex.data.EvaluationValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameter set that is being looked at. Moving it changes only what differs, because
 * neighbours in a grid differ in one value.
 */
final class CurrentSet {
  /** Axes with more values are read again at each move. */
  private static final int MAX_CACHED = 1 << 16;

  private static final int NOWHERE = -1;

  private final List<ParameterValues> swept;
  private final TypedText[][] caches;
  private final int[] current;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, EvaluationValue> values = new HashMap<>();

  CurrentSet(List<ParameterValues> parameters) {
    swept = parameters.stream().filter(ParameterValues::isSwept).toList();
    caches = new TypedText[swept.size()][];
    current = new int[swept.size()];
    Arrays.fill(current, NOWHERE);
    for (int i = 0; i < caches.length; i++) {
      int size = swept.get(i).values().size();
      caches[i] = new TypedText[size <= MAX_CACHED ? size : 0];
    }
    for (ParameterValues parameter : parameters) {
      put(parameter.name(), TypedText.of(parameter, 0));
    }
  }

  void moveTo(int[] places) {
    for (int i = 0; i < current.length; i++) {
      if (places[i] != current[i]) {
        current[i] = places[i];
        put(swept.get(i).name(), at(i, places[i]));
      }
    }
  }

  /** All parameters as text; changes with the next move. */
  Map<String, String> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /** A value for a constraint, null for a name that is no parameter. */
  EvaluationValue value(String name) {
    return values.get(name);
  }

  /** Some parameters in words. */
  String describe(Set<String> names) {
    return names.stream()
        .map(name -> name + "=" + texts.get(name))
        .collect(Collectors.joining(", "));
  }

  private TypedText at(int axis, int place) {
    TypedText[] cache = caches[axis];
    if (cache.length == 0) {
      return TypedText.of(swept.get(axis), place);
    }
    if (cache[place] == null) {
      cache[place] = TypedText.of(swept.get(axis), place);
    }
    return cache[place];
  }

  private void put(String name, TypedText value) {
    texts.put(name, value.text());
    values.put(name, value.value());
  }
}
