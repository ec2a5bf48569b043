package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.sweep.space.Trial;
import dev.lockstep.jobs.sweep.space.TrialList;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.operators.unit.Unit;
import dev.lockstep.operators.unit.UnitPlan;
import java.util.ArrayList;
import java.util.List;

/** The units of a sweep: each takes one slice of the trials through all groups. */
final class SweepPlan implements UnitPlan {
  private static final long serialVersionUID = 1;

  /** One unit of one lane, of which all others differ in number, strategy and parameters only. */
  private final UnitPlan template;

  private final TrialList trials;
  private final Slices slices;

  SweepPlan(Unit template, TrialList trials, Slices slices) {
    this.template = UnitPlan.of(List.of(template));
    this.trials = trials;
    this.slices = slices;
  }

  @Override
  public int size() {
    return slices.size();
  }

  @Override
  public Unit unit(int number) {
    Unit model = template.unit(0);
    LaneSpec account = model.lanes().get(0);
    List<LaneSpec> lanes = new ArrayList<>(slices.length(number));
    for (int i = slices.first(number); i < slices.end(number); i++) {
      Trial trial = trials.trial(i);
      lanes.add(
          new LaneSpec(
              trial.strategy(),
              trial.parameters(),
              account.cashMicros(),
              account.commission(),
              account.limits(),
              account.fillPolicy()));
    }
    return new Unit(
        number,
        model.groups(),
        lanes,
        model.range(),
        model.blockRows(),
        model.periodsPerYear(),
        model.reporting());
  }
}
