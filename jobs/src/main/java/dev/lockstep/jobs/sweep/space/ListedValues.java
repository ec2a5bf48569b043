package dev.lockstep.jobs.sweep.space;

import java.util.List;

/** Values that were written out, or computed one by one. */
record ListedValues(List<String> texts) implements Values {
  ListedValues {
    texts = List.copyOf(texts);
  }

  @Override
  public int size() {
    return texts.size();
  }

  @Override
  public String text(int place) {
    return texts.get(place);
  }
}
