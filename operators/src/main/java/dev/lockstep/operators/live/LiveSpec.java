package dev.lockstep.operators.live;

import dev.lockstep.live.PeopleAccounts;
import dev.lockstep.market.EventKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that decides what a live run does with its log. Two runs of equal specification over equal
 * logs put out equal records.
 *
 * @param feed whether bars come ready, or are built from prints
 * @param zone whose calendar days are the trading days
 * @param equityNanos event time between two reports of a lane's equity
 * @param people empty when nobody may send orders
 */
public record LiveSpec(
    EventKind feed,
    ZoneId zone,
    long equityNanos,
    List<LiveGroupSpec> groups,
    List<LiveLaneSpec> lanes,
    Optional<PeopleAccounts> people) {
  public LiveSpec {
    Objects.requireNonNull(feed);
    Objects.requireNonNull(zone);
    groups = List.copyOf(groups);
    lanes = List.copyOf(lanes);
    Objects.requireNonNull(people);
  }
}
