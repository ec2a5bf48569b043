package dev.lockstep.live;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.EventKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the live engine of one group runs with.
 *
 * @param instruments of the group, in the order of their indices
 * @param feed whether bars come ready, or are built from prints
 * @param zone whose calendar days are the trading days
 * @param lanes of strategies, in the order in which they see an event
 * @param people the accounts of people who send orders; empty when nobody may
 * @param equityNanos event time between two reports of each lane's equity
 */
public record LiveGroupSettings(
    String name,
    List<Instrument> instruments,
    EventKind feed,
    ZoneId zone,
    List<LiveLane> lanes,
    Optional<PeopleAccounts> people,
    long equityNanos) {
  public LiveGroupSettings {
    Objects.requireNonNull(name);
    instruments = List.copyOf(instruments);
    Objects.requireNonNull(feed);
    Objects.requireNonNull(zone);
    lanes = List.copyOf(lanes);
    Objects.requireNonNull(people);
    if (instruments.isEmpty()) {
      throw new IllegalArgumentException("group " + name + " needs at least one instrument");
    }
    if (equityNanos <= 0) {
      throw new IllegalArgumentException(
          "equity must be reported every > 0 ns, was " + equityNanos);
    }
  }
}
