package dev.lockstep.engine;

import dev.lockstep.lane.Lane;
import dev.lockstep.lane.LaneMarket;
import dev.lockstep.market.Block;
import dev.lockstep.market.DayClock;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.Quotes;
import dev.lockstep.market.Series;
import dev.lockstep.market.Step;
import dev.lockstep.order.Side;
import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import java.util.function.Consumer;

/**
 * A group whose strategies see bars that are built from its prints. Prints and quotes work the open
 * orders and move the price as they come; a bar is complete, and reaches the strategies, when an
 * event or a heartbeat comes at or after its end. All bars begin at whole multiples of the period
 * since 1970 UTC; a period without a print has no bar.
 */
final class PrintRows extends Rows {
  private static final int STATE_VERSION = 1;

  // configuration
  private final long barNanos;
  private final Feed[] feeds;
  private final LaneRoster lanes;
  private final Step prices;
  private final Step bars;
  private final Quotes quotes;
  private final DayClock clock;

  // runtime state
  private final OpenBar[] open;
  private long openEndNanos = Long.MAX_VALUE;

  // the work of one event, for each lane
  private final Block closed = new Block(1);
  private final Consumer<Lane> workPrint = Lane::workPrint;
  private final Consumer<Lane> workBars = Lane::workBars;
  private final Consumer<Lane> seeQuote = Lane::seeQuote;
  private final Consumer<Lane> workQuoted = this::workQuoted;
  private Side ordersSide = Side.BUY;

  PrintRows(
      EngineSettings settings, Feed[] feeds, LaneRoster lanes, LaneMarket market, DayClock clock) {
    barNanos = settings.barNanos();
    this.feeds = feeds;
    this.lanes = lanes;
    prices = market.prices();
    bars = market.rows();
    quotes = market.quotes();
    this.clock = clock;
    open = new OpenBar[feeds.length];
    for (int i = 0; i < open.length; i++) {
      open[i] = new OpenBar();
    }
  }

  @Override
  void accept(Block block) {
    for (int row = 0; row < block.length(); row++) {
      print(
          block.instruments()[row],
          block.timeNanos()[row],
          block.closeTicks()[row],
          block.volumes()[row]);
    }
  }

  @Override
  void print(int instrument, long timeNanos, long ticks, double size) {
    closeBars(timeNanos);
    open[instrument].add(ticks, size);
    if (openEndNanos == Long.MAX_VALUE) {
      openEndNanos = (Math.floorDiv(timeNanos, barNanos) + 1) * barNanos;
    }
    prices.series(instrument).setPrice(timeNanos, ticks, size);
    beginStep(timeNanos);
    prices.add(instrument, 0);
    lanes.forEach(workPrint);
    count(1);
  }

  private void beginStep(long timeNanos) {
    int day = clock.epochDay(timeNanos);
    seeDay(day);
    prices.begin(timeNanos, day);
  }

  @Override
  void quote(int instrument, long timeNanos, Side side, long ticks, double size) {
    closeBars(timeNanos);
    Series series = prices.series(instrument);
    long last = series.size() == 0 ? ticks : series.closeTicks()[0];
    quotes.set(instrument, timeNanos, side == Side.BUY, size > 0 ? ticks : 0);
    beginStep(timeNanos);
    series.setPrice(timeNanos, ticks, size);
    prices.add(instrument, 0);
    ordersSide = side.opposite();
    lanes.forEach(workQuoted);
    series.setPrice(timeNanos, quotes.inside(instrument, last), 0);
    lanes.forEach(seeQuote);
    count(1);
  }

  private void workQuoted(Lane lane) {
    lane.workQuoted(ordersSide);
  }

  @Override
  void heartbeat(long timeNanos) {
    closeBars(timeNanos);
  }

  @Override
  void finish() {
    closeBars(openEndNanos);
  }

  private void closeBars(long timeNanos) {
    if (timeNanos < openEndNanos || openEndNanos == Long.MAX_VALUE) {
      return;
    }
    long end = openEndNanos;
    long start = end - barNanos;
    openEndNanos = Long.MAX_VALUE;
    bars.begin(start, clock.epochDay(start));
    for (int i = 0; i < open.length; i++) {
      if (open[i].hasPrints()) {
        closed.clear(EventKind.BAR);
        open[i].closeInto(closed, start);
        feeds[i].begin(1);
        int row = feeds[i].append(closed, 0);
        feeds[i].advance();
        bars.add(i, row);
      }
    }
    prices.begin(end, clock.epochDay(end));
    lanes.forEach(workBars);
  }

  @Override
  void saveRows(SnapshotWriter out) {
    out.putByte(STATE_VERSION);
    out.putLong(openEndNanos);
    quotes.save(out);
    for (int i = 0; i < feeds.length; i++) {
      feeds[i].save(out);
      open[i].save(out);
      prices.series(i).save(out);
    }
  }

  @Override
  void restoreRows(SnapshotReader in) {
    in.getVersion("print rows", STATE_VERSION);
    openEndNanos = in.getLong();
    quotes.restore(in);
    for (int i = 0; i < feeds.length; i++) {
      feeds[i].restore(in);
      open[i].restore(in);
      prices.series(i).restore(in);
    }
  }
}
