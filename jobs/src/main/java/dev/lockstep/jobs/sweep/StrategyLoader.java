package dev.lockstep.jobs.sweep;

import dev.lockstep.strategy.StrategyCatalog;
import java.nio.file.Path;
import java.util.List;

/** Finds the strategies of users' jars and the built-in ones. */
@FunctionalInterface
public interface StrategyLoader {
  /** {@link dev.lockstep.jobs.UserError} for a jar that is not there or cannot be loaded. */
  StrategyCatalog load(List<Path> jars);
}
