package dev.lockstep.engine;

import dev.lockstep.lane.Lane;
import dev.lockstep.market.Block;
import dev.lockstep.market.DayClock;
import dev.lockstep.market.DayRuns;
import dev.lockstep.market.Series;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.function.Consumer;

/** A group of one instrument: every event is a step of its own, worked at once. */
final class SingleRows extends Rows {
  private final Feed feed;
  private final LaneRoster lanes;
  private final Consumer<Lane> work = this::work;
  private final DayRuns days;

  SingleRows(Feed feed, LaneRoster lanes, DayClock clock) {
    this.feed = feed;
    this.lanes = lanes;
    days = new DayRuns(clock);
  }

  @Override
  void accept(Block block) {
    feed.begin(block.length());
    feed.append(block, 0, block.length());
    feed.advance();
    Series series = feed.series();
    days.cut(series.timeNanos(), feed.firstNewRow(), series.size());
    for (int run = 0; run < days.size(); run++) {
      seeDay(days.day(run));
    }
    lanes.forEach(work);
    series.setRow(series.size() - 1);
    count(block.length());
  }

  private void work(Lane lane) {
    feed.rewind();
    lane.workRows(feed.series(), feed.firstNewRow(), days);
  }

  @Override
  void heartbeat(long timeNanos) {
    // Nothing waits: each event was worked when it came.
  }

  @Override
  void finish() {
    // Nothing waits: each event was worked when it came.
  }

  @Override
  void saveRows(SnapshotWriter out) {
    feed.save(out);
  }

  @Override
  void restoreRows(SnapshotReader in) {
    feed.restore(in);
  }
}
