package dev.lockstep.operators.live.engine;

import dev.lockstep.lane.LaneSettings;
import dev.lockstep.live.LiveEngine;
import dev.lockstep.live.LiveGroupSettings;
import dev.lockstep.live.LiveLane;
import dev.lockstep.live.LiveListener;
import dev.lockstep.operators.live.LiveGroupSpec;
import dev.lockstep.operators.live.LiveLaneSpec;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.strategy.StrategyCatalog;
import java.util.ArrayList;
import java.util.List;

/** Makes the engines of a specification's groups, all heard by one listener. */
final class LiveEngines {
  private final LiveSpec spec;
  private final List<LiveLane> lanes = new ArrayList<>();
  private final LiveListener listener;

  /** An unknown strategy is an {@link IllegalArgumentException} of one line. */
  LiveEngines(LiveSpec spec, StrategyCatalog catalog, LiveListener listener) {
    this.spec = spec;
    this.listener = listener;
    for (LiveLaneSpec lane : spec.lanes()) {
      lanes.add(lane(lane, catalog));
    }
  }

  private static LiveLane lane(LiveLaneSpec spec, StrategyCatalog catalog) {
    LaneSettings inside = spec.lane().settings(catalog);
    LaneSettings settings =
        new LaneSettings(
            inside.strategy(),
            inside.cashMicros(),
            inside.commission(),
            inside.limits(),
            inside.fillPolicy(),
            spec.isExternal());
    String terms =
        "%s %s on bars of %d ns"
            .formatted(spec.lane().strategy(), spec.lane().parameters(), spec.barNanos());
    return new LiveLane(spec.name(), spec.accountId(), spec.barNanos(), terms, settings);
  }

  /** The engine of a group at the beginning of its log. */
  LiveEngine make(int group) {
    LiveGroupSpec its = spec.groups().get(group);
    List<LiveLane> itsLanes = new ArrayList<>();
    for (int lane : its.lanes()) {
      itsLanes.add(lanes.get(lane));
    }
    LiveGroupSettings settings =
        new LiveGroupSettings(
            its.name(),
            its.instruments(),
            spec.feed(),
            spec.zone(),
            itsLanes,
            spec.people(),
            spec.equityNanos());
    return new LiveEngine(settings, listener);
  }

  String name(int group) {
    return spec.groups().get(group).name();
  }

  int groups() {
    return spec.groups().size();
  }
}
