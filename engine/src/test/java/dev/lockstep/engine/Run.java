package dev.lockstep.engine;

import dev.lockstep.account.Account;
import dev.lockstep.engine.RecordedOutputs.Closed;
import dev.lockstep.engine.RecordedOutputs.DayEnd;
import dev.lockstep.engine.RecordedOutputs.Filled;
import dev.lockstep.engine.RecordedOutputs.OrderUpdate;
import dev.lockstep.engine.RecordedOutputs.RefusedRequest;
import dev.lockstep.performance.Performance;
import java.util.List;

/**
 * What came out of a run with one lane. Short forms begin with the day of the event, counted from
 * 0, which is the index of a daily bar.
 *
 * @param notes what the strategies were told, in order
 */
public record Run(GroupEngine engine, RecordedOutputs outputs, List<String> notes) {

  /** Fills such as {@code 1: BUY 10 A at 103}. */
  public List<String> fills() {
    return outputs.of(Filled.class).stream().map(Filled::toString).toList();
  }

  /** Order updates such as {@code 1: #1 CANCELLED BY_REQUEST}. */
  public List<String> orders() {
    return outputs.of(OrderUpdate.class).stream().map(OrderUpdate::toString).toList();
  }

  /** Order updates of one order. */
  public List<String> order(long id) {
    return outputs.of(OrderUpdate.class).stream()
        .filter(update -> update.id() == id)
        .map(OrderUpdate::toString)
        .toList();
  }

  /** Refused requests such as {@code 1: request for #9 refused: UNKNOWN_ORDER}. */
  public List<String> refusedRequests() {
    return outputs.of(RefusedRequest.class).stream().map(RefusedRequest::toString).toList();
  }

  /** Days such as {@code 1: cash 10.0, equity 20.0}. */
  public List<String> days() {
    return outputs.of(DayEnd.class).stream().map(DayEnd::toString).toList();
  }

  public List<Closed> trips() {
    return outputs.of(Closed.class);
  }

  public Account account() {
    return engine.lane(0).account();
  }

  public Performance performance() {
    return engine.lane(0).performance(252);
  }

  public long ambiguousBars() {
    return performance().ambiguousBars();
  }
}
