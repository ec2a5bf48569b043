package dev.lockstep.jobs.kafka.feed;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.wire.TradeEventDraft;
import dev.lockstep.wire.generated.EventType;
import dev.lockstep.wire.generated.Side;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** The events of all symbols, a function of settings and times alone. */
final class MadeUpMarket {
  private static final int EVENTS_PER_QUOTE = 8;

  private final MadeUpSymbol[] symbols;
  private final byte[][] keys;
  private final long[] sequences;
  private final List<String> groups;
  private final SplittableRandom random;
  private final TradeEventDraft draft = new TradeEventDraft();
  private int place;

  MadeUpMarket(FeedSettings settings) {
    List<Instrument> instruments = settings.instruments();
    random = new SplittableRandom(settings.seed());
    symbols = new MadeUpSymbol[instruments.size()];
    keys = new byte[symbols.length][];
    sequences = new long[symbols.length];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = new MadeUpSymbol(instruments.get(i), random.split());
      keys[i] = group(settings, instruments.get(i)).getBytes(StandardCharsets.UTF_8);
      sequences[i] = settings.firstSequence();
    }
    groups = instruments.stream().map(each -> group(settings, each)).distinct().sorted().toList();
  }

  private static String group(FeedSettings settings, Instrument instrument) {
    return settings.groupOf().apply(instrument.symbol());
  }

  List<String> groups() {
    return groups;
  }

  /** The next event, of a symbol chosen by chance; valid until the next call. */
  TradeEventDraft next(long timeNanos) {
    place = random.nextInt(symbols.length);
    MadeUpSymbol symbol = symbols[place];
    symbol.move();
    long sequence = sequences[place]++;
    draft
        .clear()
        .eventId(symbol.symbol() + "-" + sequence)
        .timestampNanos(timeNanos)
        .sequence(sequence)
        .symbol(symbol.symbol())
        .quantityLots(symbol.lots());
    if (symbol.once(EVENTS_PER_QUOTE)) {
      boolean isBid = !symbol.wasBought();
      return draft
          .eventType(EventType.Quote)
          .side(isBid ? Side.Buy : Side.Sell)
          .priceTicks(symbol.priceTicks() + (isBid ? -1 : 1));
    }
    return draft
        .eventType(EventType.TradeExecuted)
        .side(symbol.wasBought() ? Side.Buy : Side.Sell)
        .priceTicks(symbol.priceTicks());
  }

  /** Key of the event that {@link #next} gave last. */
  byte[] key() {
    return keys[place];
  }

  /** Valid until the next call of any method. */
  TradeEventDraft heartbeat(String group, long timeNanos) {
    return draft
        .clear()
        .eventId("heartbeat-" + group + "-" + timeNanos)
        .timestampNanos(timeNanos)
        .eventType(EventType.Heartbeat)
        .symbol(group);
  }
}
