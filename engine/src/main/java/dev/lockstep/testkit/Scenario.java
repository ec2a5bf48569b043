package dev.lockstep.testkit;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.venue.FillPolicy;
import java.time.ZoneId;
import java.util.List;

/** Everything that a run depends on: settings and events. */
record Scenario(
    FreshStrategies strategies,
    long cashMicros,
    CommissionSchedule commission,
    RiskLimits limits,
    FillPolicy fillPolicy,
    ZoneId zone,
    EventLog log) {

  List<Instrument> instruments() {
    return log.instruments();
  }

  /** The name of the author's class, for messages. */
  String strategyName() {
    Class<?> type = strategies.get().getClass();
    return type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
  }

  /** A finished run over all events. */
  EngineRun runAll(int blockLength) {
    EngineRun run = new EngineRun(this, blockLength);
    run.feedAll();
    run.finish();
    return run;
  }
}
