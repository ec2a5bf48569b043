package dev.lockstep.jobs.live.config;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.UserError;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.live.LiveGroupSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Puts instruments and lanes into their groups. */
final class Assignment {
  private final Map<String, Instrument> instruments;
  private final List<LanesSection.Lane> lanes;
  private final EventKind feed;

  Assignment(
      Map<String, Instrument> instruments,
      SortedMap<String, LanesSection.Lane> lanes,
      EventKind feed) {
    this.instruments = instruments;
    this.lanes = List.copyOf(lanes.values());
    this.feed = feed;
    for (LanesSection.Lane lane : this.lanes) {
      for (String symbol : lane.symbols().orElseGet(Set::of)) {
        if (!instruments.containsKey(symbol)) {
          throw new UserError(
              "lanes.%s.symbols names %s, which instruments does not have: add it there"
                  .formatted(lane.spec().name(), symbol));
        }
      }
    }
  }

  /** All groups, in order of their names. */
  List<LiveGroupSpec> groups(SortedMap<String, List<String>> symbolsByGroup) {
    List<LiveGroupSpec> groups = new ArrayList<>(symbolsByGroup.size());
    symbolsByGroup.forEach(
        (name, symbols) ->
            groups.add(
                new LiveGroupSpec(
                    name, symbols.stream().map(instruments::get).toList(), lanes(name, symbols))));
    return groups;
  }

  private List<Integer> lanes(String group, List<String> symbols) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      if (covers(lanes.get(i), group, symbols)) {
        places.add(i);
      }
    }
    checkBars(group, places);
    return places;
  }

  private static boolean covers(LanesSection.Lane lane, String group, List<String> symbols) {
    if (lane.symbols().isEmpty()) {
      return true;
    }
    Set<String> named = lane.symbols().get();
    List<String> missing = symbols.stream().filter(symbol -> !named.contains(symbol)).toList();
    if (!missing.isEmpty() && missing.size() < symbols.size()) {
      throw new UserError(
          "lanes.%s.symbols must cover group %s or leave it, was without %s"
              .formatted(lane.spec().name(), group, String.join(", ", missing)));
    }
    return missing.isEmpty();
  }

  /** Bars that come ready have one length. */
  private void checkBars(String group, List<Integer> places) {
    if (feed != EventKind.BAR || places.isEmpty()) {
      return;
    }
    LanesSection.Lane first = lanes.get(places.get(0));
    for (int place : places) {
      LanesSection.Lane lane = lanes.get(place);
      if (lane.spec().barNanos() != first.spec().barNanos()) {
        throw new UserError(
            "lanes.%s.bar and lanes.%s.bar must be equal, because live.feed is bars and both trade %s"
                .formatted(first.spec().name(), lane.spec().name(), group));
      }
    }
  }
}
