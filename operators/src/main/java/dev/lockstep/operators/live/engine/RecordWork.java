package dev.lockstep.operators.live.engine;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.live.Fate;
import dev.lockstep.live.LiveEngine;
import dev.lockstep.operators.live.GroupDirectory;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.LogMessage;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.MarketBlockDecoder;
import dev.lockstep.wire.MessageType;

/**
 * Works one record of the log: decodes it, finds its group, feeds the group's engine row by row,
 * and settles the fate of every row.
 */
final class RecordWork {
  // configuration
  private final GroupDirectory directory;
  private final EngineStore store;
  private final LiveRecorder recorder;
  private final DeadLetters deadLetters;
  private final LiveMetrics metrics;

  // runtime state
  private final LogMessage message = new LogMessage();
  private final EventFeed feed = new EventFeed();

  RecordWork(
      GroupDirectory directory,
      EngineStore store,
      LiveRecorder recorder,
      DeadLetters deadLetters,
      LiveMetrics metrics) {
    this.directory = directory;
    this.store = store;
    this.recorder = recorder;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
  }

  /** Works the current record of a bundle, whose bucket has this key. */
  void work(LogBundle record, Integer key) throws Exception {
    DecodeReason reason = message.wrap(record.bytes(), record.valueAt(), record.valueLength());
    if (reason != DecodeReason.OK) {
      deadLetters.undecodable(record, reason);
      return;
    }
    boolean isForGroup = message.isForGroup();
    int symbol = isForGroup ? GroupDirectory.ABSENT : message.symbol(directory);
    if (!isForGroup && symbol == GroupDirectory.ABSENT) {
      unknown(record, AddressFault.UNKNOWN_SYMBOL);
      return;
    }
    int number = isForGroup ? message.group(directory) : directory.groupOf(symbol);
    if (number == GroupDirectory.ABSENT) {
      unknown(record, AddressFault.UNKNOWN_GROUP);
      return;
    }
    if (record.hasKey() && !isKeyOf(record, number)) {
      deadLetters.wrongGroup(record, number, message.rows());
      return;
    }
    HotGroup group = store.get(number, key);
    if (!group.advance(record.partition(), record.offset())) {
      metrics.addSkipped(message.rows());
      return;
    }
    try {
      feed(record, group, symbol);
    } catch (RuntimeException e) {
      throw new GroupFailedException(group.name(), record.partition(), record.offset(), e);
    }
  }

  private void unknown(LogBundle record, AddressFault fault) {
    deadLetters.unknown(record, fault, message.subject().toString(), message.rows());
  }

  private boolean isKeyOf(LogBundle record, int group) {
    return directory.isGroup(group, record.bytes(), record.keyAt(), record.keyLength());
  }

  private void feed(LogBundle record, HotGroup group, int symbol) {
    LiveEngine engine = group.engine();
    long gapsBefore = engine.gaps();
    recorder.begin(group, record.partition(), record.offset());
    switch (message.type()) {
      case MessageType.MARKET_BLOCK -> feedBlock(record, group, directory.instrumentOf(symbol));
      case MessageType.CONTROL_EVENT ->
          deadLetters.settle(record, group, feed.command(engine, message.control()), 0, 1);
      default -> feedEvent(record, group, symbol);
    }
    metrics.addGaps(engine.gaps() - gapsBefore);
    if (recorder.sawFill()) {
      metrics.addOpenPositions(group.countHeldPositions());
    }
  }

  private void feedEvent(LogBundle record, HotGroup group, int symbol) {
    boolean isOfSymbol = symbol != GroupDirectory.ABSENT;
    Instrument instrument = isOfSymbol ? directory.instrument(symbol) : null;
    int index = isOfSymbol ? directory.instrumentOf(symbol) : GroupDirectory.ABSENT;
    Fate fate = feed.event(group.engine(), message.event(), index, instrument);
    deadLetters.settle(record, group, fate, 0, 1);
  }

  /** Neighbouring rows of one fate are settled together. */
  private void feedBlock(LogBundle record, HotGroup group, int index) {
    MarketBlockDecoder block = message.block();
    Fate shared = null;
    int from = 0;
    for (int row = 0; row < block.rows(); row++) {
      recorder.row(row);
      Fate fate = feed.row(group.engine(), block, row, index);
      if (fate != shared) {
        if (shared != null) {
          deadLetters.settle(record, group, shared, from, row);
        }
        shared = fate;
        from = row;
      }
    }
    deadLetters.settle(record, group, shared, from, block.rows());
  }
}
