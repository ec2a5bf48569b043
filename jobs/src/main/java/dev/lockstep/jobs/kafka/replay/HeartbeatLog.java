package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.TradeEventDraft;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.generated.EventType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A dataset's events with heartbeats of every group between them. */
public final class HeartbeatLog implements ReplayLog {
  // configuration
  private final DatasetLog log;
  private final Heartbeats heartbeats;
  private final List<String> groups;

  // runtime state
  private final TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);
  private final TradeEventDraft draft = new TradeEventDraft();
  private boolean isWaiting;
  private boolean isOver;
  private long nextBeatNanos;
  private long beatNanos;
  private int beating;
  private ByteBuffer beat;

  public HeartbeatLog(DatasetLog log, Heartbeats heartbeats) {
    this.log = log;
    this.heartbeats = heartbeats;
    groups = log.groups();
    beating = groups.size();
  }

  @Override
  public boolean next() {
    if (beating == groups.size() && !isOver) {
      lookAhead();
    }
    if (beating < groups.size()) {
      beat = heartbeat(groups.get(beating));
      beating++;
      return true;
    }
    beat = null;
    boolean hasEvent = isWaiting;
    isWaiting = false;
    return hasEvent;
  }

  /** Fetches the next event, and begins to beat if that is due before it or nothing comes. */
  private void lookAhead() {
    if (!isWaiting) {
      isWaiting = log.next();
      isOver = !isWaiting;
    }
    if (isWaiting && isDue()) {
      begin(dueNanos());
    } else if (isOver && heartbeats.atEnd() && log.endNanos() > 0) {
      begin(log.endNanos());
    }
  }

  private boolean isDue() {
    long period = heartbeats.periodNanos();
    if (period == 0) {
      return false;
    }
    if (nextBeatNanos == 0) {
      nextBeatNanos = Math.floorDiv(log.timeNanos(), period) * period + period;
    }
    return log.timeNanos() >= nextBeatNanos;
  }

  private long dueNanos() {
    long period = heartbeats.periodNanos();
    return heartbeats.everyOne() ? nextBeatNanos : Math.floorDiv(log.timeNanos(), period) * period;
  }

  private void begin(long nanos) {
    beatNanos = nanos;
    nextBeatNanos = nanos + heartbeats.periodNanos();
    beating = 0;
  }

  private ByteBuffer heartbeat(String group) {
    draft
        .clear()
        .eventId("heartbeat-" + group + "-" + beatNanos)
        .timestampNanos(beatNanos)
        .eventType(EventType.Heartbeat)
        .symbol(group);
    return encoder.encode(draft);
  }

  @Override
  public byte[] key() {
    return beat == null ? log.key() : groups.get(beating - 1).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public ByteBuffer frame() {
    return beat == null ? log.frame() : beat;
  }

  @Override
  public long timeNanos() {
    return beat == null ? log.timeNanos() : beatNanos;
  }

  @Override
  public int events() {
    return beat == null ? log.events() : 1;
  }

  @Override
  public void close() {
    log.close();
  }
}
