package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.run.StatisticText;
import dev.lockstep.jobs.sweep.space.Trial;
import dev.lockstep.operators.result.TotalRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The columns of {@code trials.csv}.
 *
 * @param parameters names of all strategies' parameters
 */
record TrialColumns(List<String> parameters) {
  static final String TRIAL = "trial";
  static final String STRATEGY = "strategy";
  static final String STATUS = "status";
  static final String REASON = "reason";
  static final String RAN = "ok";
  static final String FAILED = "failed";

  private static final List<String> NO_NUMBERS =
      Collections.nCopies(StatisticText.LABELS.size(), "");

  TrialColumns {
    parameters = List.copyOf(parameters);
  }

  List<String> header() {
    List<String> header = new ArrayList<>(List.of(TRIAL, STRATEGY));
    header.addAll(parameters);
    header.addAll(List.of(STATUS, REASON));
    header.addAll(StatisticText.LABELS);
    return header;
  }

  List<String> row(Trial trial, TotalRecord total) {
    List<String> row = new ArrayList<>(List.of(Integer.toString(trial.id()), trial.strategy()));
    for (String parameter : parameters) {
      row.add(trial.parameters().getOrDefault(parameter, ""));
    }
    row.add(status(total.failure()));
    row.add(total.failure());
    row.addAll(total.performance().map(StatisticText::row).orElse(NO_NUMBERS));
    return row;
  }

  static String status(String failure) {
    return failure.isEmpty() ? RAN : FAILED;
  }
}
