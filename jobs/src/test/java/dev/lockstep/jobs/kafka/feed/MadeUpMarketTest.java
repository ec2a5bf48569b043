package dev.lockstep.jobs.kafka.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameSettings;
import dev.lockstep.wire.TradeEventDecoder;
import dev.lockstep.wire.TradeEventEncoder;
import dev.lockstep.wire.generated.EventType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Made-up events are valid, numbered and the same for the same seed. */
final class MadeUpMarketTest {
  private static final int EVENTS = 20_000;

  private static FeedSettings settings(long seed) {
    List<Instrument> instruments =
        Stream.of("A", "B", "C")
            .map(
                symbol ->
                    new Instrument(
                        symbol, DecimalSize.ONE, DecimalSize.ONE, "USD", 1, ZoneId.of("UTC")))
            .toList();
    return new FeedSettings(instruments, symbol -> symbol.equals("C") ? "C" : "AB", seed, 1_000, 5);
  }

  @Test
  void everyEventIsValidAndNumberedWithinItsSymbol() {
    long seed = 11;
    MadeUpMarket market = new MadeUpMarket(settings(seed));
    TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);
    TradeEventDecoder decoder = new TradeEventDecoder();
    Map<String, Long> sequences = new HashMap<>();
    int quotes = 0;
    for (int event = 0; event < EVENTS; event++) {
      ByteBuffer frame = encoder.encode(market.next(1_000_000_000L + event));
      assertThat(decoder.wrap(frame)).as("seed %d", seed).isEqualTo(DecodeReason.OK);
      String symbol = decoder.symbol().toString();
      assertThat(new String(market.key(), StandardCharsets.UTF_8))
          .isEqualTo(symbol.equals("C") ? "C" : "AB");
      assertThat(decoder.sequence()).isEqualTo(sequences.getOrDefault(symbol, 4L) + 1);
      sequences.put(symbol, decoder.sequence());
      quotes += decoder.eventType() == EventType.Quote ? 1 : 0;
    }
    assertThat(sequences).hasSize(3);
    assertThat(quotes).as("seed %d", seed).isBetween(EVENTS / 16, EVENTS / 4);
  }

  @Test
  void theSeedDecidesThePrices() {
    assertThat(prices(3)).isEqualTo(prices(3)).isNotEqualTo(prices(4));
  }

  private static List<ByteBuffer> prices(long seed) {
    MadeUpMarket market = new MadeUpMarket(settings(seed));
    TradeEventEncoder encoder = new TradeEventEncoder(FrameSettings.DEFAULT);
    List<ByteBuffer> frames = new ArrayList<>();
    for (int event = 1; event <= 1_000; event++) {
      ByteBuffer frame = encoder.encode(market.next(event));
      byte[] bytes = new byte[frame.remaining()];
      frame.get(bytes);
      frames.add(ByteBuffer.wrap(bytes));
    }
    return frames;
  }

  @Test
  void groupsAreNamedOnce() {
    assertThat(new MadeUpMarket(settings(1)).groups()).containsExactly("AB", "C");
  }
}
