package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.SymbolEntry;
import dev.lockstep.market.EventKind;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.MarketBlockEncoder;
import dev.lockstep.wire.TradeEventEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * A dataset's events, those of all symbols merged by time and then by symbol, as in a bounded run.
 * Blocks stand where their first rows do.
 */
public final class DatasetLog implements ReplayLog {
  // configuration
  private final DatasetReplay replay;
  private final List<Source> sources = new ArrayList<>();
  private final List<String> groups;

  // runtime state
  private final PriorityQueue<Source> queue;
  private Source current;
  private long timeNanos;
  private int events;
  private long endNanos;

  /** Opens the files of the dataset. */
  public DatasetLog(Dataset dataset, DatasetReplay replay) {
    this.replay = replay;
    boolean hasBars = dataset.manifest().kind() == EventKind.BAR;
    if (!hasBars && replay.shape() == Shape.BARS) {
      throw new UserError(
          "dataset " + dataset.folder() + " has trade prints, not bars: give --as prints");
    }
    List<SymbolEntry> entries =
        replay.symbols().isEmpty()
            ? dataset.manifest().symbols()
            : replay.symbols().stream().sorted().distinct().map(dataset::symbol).toList();
    groups = groups(entries);
    Opening opening = new Opening(dataset, replay);
    for (SymbolEntry entry : entries) {
      byte[] key = replay.groupOf().apply(entry.symbol()).getBytes(StandardCharsets.UTF_8);
      sources.add(new Source(sources.size(), key, opening.open(entry)));
    }
    queue = new PriorityQueue<>(sources.size(), Source::compare);
    sources.stream().filter(source -> source.events.hasNext()).forEach(queue::add);
  }

  private List<String> groups(List<SymbolEntry> entries) {
    Map<String, String> symbolOf = new HashMap<>();
    for (SymbolEntry entry : entries) {
      String group = replay.groupOf().apply(entry.symbol());
      String other = symbolOf.put(group, entry.symbol());
      if (other != null && replay.blockRows() > 1) {
        throw new UserError(
            "--block-rows must be 1, as group %s has %s and %s in one order of time, was %d"
                .formatted(group, other, entry.symbol(), replay.blockRows()));
      }
    }
    return symbolOf.keySet().stream().sorted().toList();
  }

  /** All groups that take part, by name. */
  public List<String> groups() {
    return groups;
  }

  @Override
  public boolean next() {
    current = queue.poll();
    if (current == null) {
      return false;
    }
    timeNanos = current.events.timeNanos();
    events = current.events.take();
    endNanos = Math.max(endNanos, current.events.endNanos());
    if (current.events.hasNext()) {
      queue.add(current);
    }
    return true;
  }

  @Override
  public byte[] key() {
    return current.key;
  }

  @Override
  public ByteBuffer frame() {
    return current.events.frame();
  }

  @Override
  public long timeNanos() {
    return timeNanos;
  }

  @Override
  public int events() {
    return events;
  }

  /** When everything so far is over. */
  long endNanos() {
    return endNanos;
  }

  @Override
  public void close() {
    sources.forEach(source -> source.events.close());
  }

  /** One symbol with its place among the symbols. */
  private static final class Source {
    private final int place;
    private final byte[] key;
    private final SymbolEvents events;

    Source(int place, byte[] key, SymbolEvents events) {
      this.place = place;
      this.key = key;
      this.events = events;
    }

    static int compare(Source left, Source right) {
      int byTime = Long.compare(left.events.timeNanos(), right.events.timeNanos());
      return byTime != 0 ? byTime : Integer.compare(left.place, right.place);
    }
  }

  /** What the symbols of one replay share. */
  private static final class Opening {
    private final Dataset dataset;
    private final DatasetReplay replay;
    private final long periodNanos;
    private final BarEvents.Blocks blocks;
    private final TradeEventEncoder prints = new TradeEventEncoder(FrameSettings.DEFAULT);

    Opening(Dataset dataset, DatasetReplay replay) {
      this.dataset = dataset;
      this.replay = replay;
      periodNanos = dataset.manifest().barPeriod().map(BarPeriod::nanos).orElse(0L);
      blocks =
          new BarEvents.Blocks(replay.blockRows(), new MarketBlockEncoder(FrameSettings.DEFAULT));
    }

    SymbolEvents open(SymbolEntry entry) {
      RowCursor rows = new RowCursor(dataset.file(entry));
      return replay.shape() == Shape.BARS
          ? new BarEvents(entry.symbol(), periodNanos, rows, replay.range(), blocks)
          : new PrintEvents(entry.instrument(), periodNanos, rows, replay.range(), prints);
    }
  }
}
