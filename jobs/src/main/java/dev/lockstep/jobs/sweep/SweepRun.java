package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.backtest.RunClock;
import dev.lockstep.jobs.bounded.BoundedRun;
import dev.lockstep.jobs.bounded.BoundedSettings;
import dev.lockstep.jobs.bounded.Cancellation;
import dev.lockstep.jobs.bounded.Resilience;
import dev.lockstep.jobs.bounded.RunCancelled;
import dev.lockstep.jobs.bounded.UnitDelivery;
import dev.lockstep.jobs.bounded.UnitResults;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.settings.ExecutionSettings;
import dev.lockstep.jobs.sweep.space.Trial;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Does what is left of a sweep: runs the missing units, then writes the tables. */
final class SweepRun {
  // configuration
  private final SweepFolder folder;
  private final Origin origin;
  private final Dataset dataset;
  private final Planned planned;
  private final RunClock clock;
  private final Cancellation cancellation;

  // runtime state
  private final UnitStore store;
  private final SweepTally tally;
  private final LeftoverJob leftover;

  SweepRun(
      SweepFolder folder,
      Origin origin,
      Dataset dataset,
      Planned planned,
      RunClock clock,
      Cancellation cancellation) {
    this.folder = folder;
    this.origin = origin;
    this.dataset = dataset;
    this.planned = planned;
    this.clock = clock;
    this.cancellation = cancellation;
    store = new UnitStore(folder, origin, planned.slices().size());
    leftover = new LeftoverJob(folder, origin.settings().execution().target());
    tally = new SweepTally(planned.slices(), origin.settings().ranking().objective());
  }

  void run(SweepListener listener) throws IOException {
    makeFolder();
    Closeable lock = FolderLock.take(folder);
    try {
      if (!folder.has(Origin.FILE)) {
        folder.requireFree();
        OriginFile.write(origin, folder);
      }
      // A job that still runs would go on writing what is about to be counted.
      leftover.end();
      store.scan(tally::keep);
      listener.started(tally.progress());
      runMissing(listener);
      if (cancellation.isRequested()) {
        throw stopped(null);
      }
      listener.finishing();
      finish(listener);
    } catch (RunCancelled e) {
      throw stopped(e);
    } finally {
      lock.close();
    }
  }

  private SweepCancelled stopped(RunCancelled cause) throws IOException {
    return new SweepCancelled(store.count(), planned.slices().size(), cause);
  }

  private void makeFolder() {
    try {
      folder.make();
    } catch (IOException e) {
      throw new UserError(
          "run directory %s cannot be written (%s): name another one"
              .formatted(folder.name(), e.getMessage()),
          e);
    }
  }

  private void runMissing(SweepListener listener) throws IOException {
    BoundedSettings bounded = bounded().withProgress(tally.metrics());
    boolean isStored = folder.isShared();
    BoundedRun.execute(
        isStored ? bounded.withStore(store.units()) : bounded,
        planned.work().plan(origin.settings(), planned.slices()),
        tally.missing(),
        UnitDelivery.AS_THEY_COME,
        isStored ? leftover.watch(unit -> done(unit, listener)) : unit -> keep(unit, listener),
        cancellation);
  }

  private void keep(UnitResults unit, SweepListener listener) {
    store.keep(unit);
    done(unit, listener);
  }

  private void done(UnitResults unit, SweepListener listener) {
    tally.add(unit.notice());
    listener.unitDone(tally.progress());
  }

  private BoundedSettings bounded() {
    ExecutionSettings execution = origin.settings().execution();
    String name = "sweep " + String.join(",", origin.settings().search().strategies());
    return BoundedSettings.local(name)
        .withTarget(execution.target())
        .withParallelism(execution.parallelism())
        .withWebUi(execution.webUiPort())
        .withStrategyJars(SweepBasis.jarPaths(origin))
        .withResilience(execution.target().isLocal() ? Resilience.NONE : Resilience.RESTARTS);
  }

  private void finish(SweepListener listener) throws IOException {
    Finish finish = new Finish(folder, origin, planned, clock);
    List<TopTrials.Entry> top = finish.writeTables(store);
    if (origin.settings().ranking().rerunsTop() && !top.isEmpty()) {
      listener.rerunningTop(top.size());
      TopRerun rerun = new TopRerun(folder, origin.settings(), dataset, bounded(), cancellation);
      for (String file : rerun.write(top.stream().map(this::trial).toList())) {
        finish.addHash(file);
      }
    }
    finish.writeManifest();
    leftover.forget();
    store.delete();
  }

  private Trial trial(TopTrials.Entry entry) {
    return planned.work().trials().trial(entry.trialIndex());
  }
}
