package dev.lockstep.engine;

import dev.lockstep.lane.Lane;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.function.Consumer;

/**
 * The lanes of an engine and which of them still run. Lanes share nothing that one of them changes,
 * so that one may fail without touching the others; whether that ends the run is a setting.
 */
final class LaneRoster {
  private final Lane[] lanes;
  private final String[] failures;
  private final boolean isolates;

  /**
   * A roster without lanes, to be filled by {@link #seat}.
   *
   * @param isolates whether a lane that throws drops out; otherwise it throws out of the engine
   */
  LaneRoster(int size, boolean isolates) {
    lanes = new Lane[size];
    failures = new String[size];
    this.isolates = isolates;
  }

  void seat(int index, Lane lane) {
    lanes[index] = lane;
  }

  int size() {
    return lanes.length;
  }

  Lane lane(int index) {
    if (failures[index] != null) {
      throw new IllegalStateException("lane " + index + " failed: " + failures[index]);
    }
    return lanes[index];
  }

  /** Why a lane dropped out, in one line; null while it runs. */
  String failure(int index) {
    return failures[index];
  }

  /** Hands every running lane to the work; one that throws drops out. */
  void forEach(Consumer<Lane> work) {
    for (int i = 0; i < lanes.length; i++) {
      if (failures[i] == null) {
        try {
          work.accept(lanes[i]);
        } catch (RuntimeException | StackOverflowError e) {
          if (!isolates) {
            throw e;
          }
          drop(i, e);
        }
      }
    }
  }

  /** Does work for one lane unless it dropped out; when that throws, the lane drops out. */
  void attempt(int index, Runnable work) {
    if (failures[index] != null) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError e) {
      if (!isolates) {
        throw e;
      }
      drop(index, e);
    }
  }

  private void drop(int index, Throwable thrown) {
    failures[index] = reason(thrown);
    lanes[index] = null;
  }

  /** The kind of what was thrown, and the first line of its message if it has one. */
  private static String reason(Throwable thrown) {
    String kind = thrown.getClass().getSimpleName();
    String message = thrown.getMessage() == null ? "" : thrown.getMessage();
    return message.lines().findFirst().map(line -> kind + ": " + line).orElse(kind);
  }

  void save(SnapshotWriter out) {
    out.putInt(lanes.length);
    for (int i = 0; i < lanes.length; i++) {
      out.putBoolean(failures[i] != null);
      if (failures[i] != null) {
        out.putString(failures[i]);
      } else {
        lanes[i].save(out);
      }
    }
  }

  void restore(SnapshotReader in) {
    int count = in.getInt();
    if (count != lanes.length) {
      throw new IllegalStateException(
          "state holds " + count + " lanes, the settings name " + lanes.length);
    }
    for (int i = 0; i < lanes.length; i++) {
      if (in.getBoolean()) {
        failures[i] = in.getString();
        lanes[i] = null;
      } else {
        lane(i).restore(in);
      }
    }
  }
}
