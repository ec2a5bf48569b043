package dev.lockstep.engine;

import dev.lockstep.lane.Lane;
import dev.lockstep.market.Block;
import dev.lockstep.market.DayClock;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.Step;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A group of several instruments. Bars of equal time form one step, which a later event or the end
 * of the log closes; prints are worked singly. Rows whose step is still open wait in {@link
 * #staging}.
 */
final class MergedRows extends Rows {
  private static final int FEWEST_STEPS = 64;

  private final EventKind kind;
  private final Feed[] feeds;
  private final LaneRoster lanes;
  private final Step step;
  private final DayClock clock;
  private final int mostSteps;

  private final Block staging;
  private final int[] seriesRows;
  private final int[] counts;

  // the rows of the staging that are worked now
  private final Consumer<Lane> work = this::work;
  private int chunkFrom;
  private int chunkTo;

  MergedRows(EngineSettings settings, Feed[] feeds, LaneRoster lanes, Step step, DayClock clock) {
    kind = settings.kind();
    this.feeds = feeds;
    this.lanes = lanes;
    this.step = step;
    this.clock = clock;
    mostSteps = mostStepsAtOnce(settings);
    staging = new Block(settings.blockCapacity() + feeds.length);
    staging.clear(kind);
    seriesRows = new int[staging.capacity()];
    counts = new int[feeds.length];
  }

  /** Small for many instruments, so that the rows of all of them stay in the cache together. */
  static int mostStepsAtOnce(EngineSettings settings) {
    int steps = 2 * settings.blockCapacity() / settings.instruments().size();
    return Math.min(settings.blockCapacity(), Math.max(FEWEST_STEPS, steps));
  }

  @Override
  void accept(Block block) {
    int newRows = staging.length();
    staging.append(block);
    if (kind == EventKind.BAR) {
      staging.orderByInstrument(newRows);
    }
    int complete = kind == EventKind.BAR ? startOfLastTime() : staging.length();
    workUpTo(complete);
  }

  @Override
  void heartbeat(long timeNanos) {
    if (staging.length() > 0 && staging.timeNanos()[0] < timeNanos) {
      workUpTo(staging.length());
    }
  }

  @Override
  void finish() {
    workUpTo(staging.length());
  }

  private int startOfLastTime() {
    long[] times = staging.timeNanos();
    int row = staging.length() - 1;
    while (row > 0 && times[row - 1] == times[row]) {
      row--;
    }
    if (staging.length() - row > feeds.length) {
      throw new IllegalStateException(
          "a step has at most one bar of each instrument, at " + times[row] + " ns there are more");
    }
    return row;
  }

  private void workUpTo(int complete) {
    int from = 0;
    while (from < complete) {
      int to = endOfChunk(from, complete);
      workChunk(from, to);
      from = to;
    }
    staging.dropFirst(complete);
  }

  /** As many whole steps as the series have room for. */
  private int endOfChunk(int from, int complete) {
    int steps = 0;
    int row = from;
    while (row < complete && steps < mostSteps) {
      row = endOfStep(row, complete);
      steps++;
    }
    return row;
  }

  private int endOfStep(int from, int complete) {
    if (kind != EventKind.BAR) {
      return from + 1;
    }
    long[] times = staging.timeNanos();
    int row = from + 1;
    while (row < complete && times[row] == times[from]) {
      row++;
    }
    return row;
  }

  private void workChunk(int from, int to) {
    fillFeeds(from, to);
    chunkFrom = from;
    chunkTo = to;
    lanes.forEach(work);
    count(to - from);
  }

  private void work(Lane lane) {
    for (Feed feed : feeds) {
      feed.rewind();
    }
    int row = chunkFrom;
    while (row < chunkTo) {
      row = workStep(lane, row, endOfStep(row, chunkTo));
    }
  }

  private void fillFeeds(int from, int to) {
    Arrays.fill(counts, 0);
    int[] instruments = staging.instruments();
    for (int row = from; row < to; row++) {
      counts[instruments[row]]++;
    }
    for (int i = 0; i < feeds.length; i++) {
      feeds[i].begin(counts[i]);
    }
    for (int row = from; row < to; row++) {
      seriesRows[row] = feeds[instruments[row]].append(staging, row);
    }
    for (Feed feed : feeds) {
      feed.advance();
    }
  }

  private int workStep(Lane lane, int from, int to) {
    long time = staging.timeNanos()[from];
    int day = clock.epochDay(time);
    seeDay(day);
    step.begin(time, day);
    int[] instruments = staging.instruments();
    for (int row = from; row < to; row++) {
      step.add(instruments[row], seriesRows[row]);
    }
    lane.work(step);
    return to;
  }

  @Override
  void saveRows(SnapshotWriter out) {
    for (Feed feed : feeds) {
      feed.save(out);
    }
    staging.save(out);
  }

  @Override
  void restoreRows(SnapshotReader in) {
    for (Feed feed : feeds) {
      feed.restore(in);
    }
    staging.restore(in);
  }
}
