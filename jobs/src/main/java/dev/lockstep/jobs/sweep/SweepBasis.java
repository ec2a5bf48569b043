package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.CodeVersion;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.strategy.StrategyCatalog;
import java.nio.file.Path;
import java.util.List;

/** Compares what a sweep was begun with to what is here now. */
final class SweepBasis {
  private SweepBasis() {}

  /** {@link UserError} for the first difference that could change a result. */
  static void requireSameInputs(Origin origin, Dataset dataset) {
    if (!dataset.manifest().contentHash().equals(origin.dataHash())) {
      throw new UserError(
          "dataset %s has changed since the sweep began (its hash differs): restore it, or start a new sweep"
              .formatted(origin.settings().dataset()));
    }
    for (Origin.Jar jar : origin.jars()) {
      if (!Origin.Jar.of(jar.path()).sha256().equals(jar.sha256())) {
        throw new UserError(
            "strategy jar %s has changed since the sweep began (its hash differs): restore it, or start a new sweep"
                .formatted(jar.path()));
      }
    }
    CodeVersion current = CodeVersion.current();
    if (!current.equals(origin.code())) {
      throw new UserError(
          "the sweep was begun by %s and this is %s: go on with that one, or start a new sweep"
              .formatted(origin.code(), current));
    }
  }

  /** The same work again; {@link UserError} when it comes out otherwise. */
  static Planned planAgain(Origin origin, Dataset dataset, StrategyCatalog catalog) {
    Workload work = Workload.of(origin.settings(), dataset, catalog, true);
    if (!origin.hash(work.trials()).equals(origin.planHash())) {
      throw new UserError(
          "this code makes other trials than the sweep was begun with: start a new sweep");
    }
    return new Planned(work, Slices.of(origin.sliceBounds(), work.trials()));
  }

  static List<Path> jarPaths(Origin origin) {
    return origin.jars().stream().map(Origin.Jar::path).toList();
  }
}
