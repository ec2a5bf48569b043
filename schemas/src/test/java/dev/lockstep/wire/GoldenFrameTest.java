package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Frames as each version wrote them must be read for ever, and are still written so. */
final class GoldenFrameTest {
  private static final int ROWS = 4;

  @Test
  void tradeEventsOfVersion1AreStillReadAndWritten() throws IOException {
    TradeEventDecoder decoder = new TradeEventDecoder();
    byte[] trade = golden("trade_event-v1-trade.bin");
    byte[] order = golden("trade_event-v1-order.bin");

    assertThat(decoder.wrap(ByteBuffer.wrap(trade))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.eventId()).hasToString("gw1-000000000042");
    assertThat(decoder.priceTicks()).isEqualTo(18_950);
    assertThat(decoder.wrap(ByteBuffer.wrap(order))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.stopPriceTicks()).isEqualTo(995);
    assertThat(Samples.frame(Samples.typicalTrade(), FrameSettings.DEFAULT)).isEqualTo(trade);
    assertThat(Samples.frame(Samples.fullOrder(), FrameSettings.DEFAULT)).isEqualTo(order);
  }

  @Test
  void marketBlocksOfVersion1AreStillReadAndWritten() throws IOException {
    MarketBlockDecoder decoder = new MarketBlockDecoder();
    byte[] bars = golden("market_block-v1-bars.bin");
    byte[] trades = golden("market_block-v1-trades.bin");

    assertThat(decoder.wrap(ByteBuffer.wrap(bars))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.closeTicks(3)).isEqualTo(1_006);
    assertThat(decoder.wrap(ByteBuffer.wrap(trades))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.volume(3)).isEqualTo(0.004);
    assertThat(Samples.barFrame(ROWS, FrameSettings.DEFAULT)).isEqualTo(bars);
    assertThat(Samples.tradeFrame(ROWS, FrameSettings.DEFAULT)).isEqualTo(trades);
  }

  @Test
  void marketBlocksOfVersion2AreStillReadAndWritten() throws IOException {
    MarketBlockDecoder decoder = new MarketBlockDecoder();
    byte[] bars = golden("market_block-v2-bars.bin");
    byte[] trades = golden("market_block-v2-trades.bin");

    assertThat(decoder.wrap(ByteBuffer.wrap(bars))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.sequence()).isEqualTo(1_001);
    assertThat(decoder.closeTicks(3)).isEqualTo(1_006);
    assertThat(decoder.wrap(ByteBuffer.wrap(trades))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.sequence()).isEqualTo(2_001);
    assertThat(Samples.numberedBarFrame(ROWS, 1_001, FrameSettings.DEFAULT)).isEqualTo(bars);
    assertThat(Samples.numberedTradeFrame(ROWS, 2_001, FrameSettings.DEFAULT)).isEqualTo(trades);
  }

  @Test
  void orderEventsOfVersion1AreStillReadAndWritten() throws IOException {
    OrderEventDecoder decoder = new OrderEventDecoder();
    byte[] update = golden("order_event-v1-update.bin");
    byte[] fill = golden("order_event-v1-fill.bin");
    byte[] equity = golden("order_event-v1-equity.bin");

    assertThat(decoder.wrap(ByteBuffer.wrap(update))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.reason()).hasToString("MAX_POSITION");
    assertThat(decoder.wrap(ByteBuffer.wrap(fill))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.amountMicros()).isEqualTo(1_978_000_000L);
    assertThat(decoder.wrap(ByteBuffer.wrap(equity))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.equityMicros()).isEqualTo(100_000_000_000.5);
    assertThat(LiveSamples.frame(LiveSamples.fullUpdate(), FrameSettings.DEFAULT))
        .isEqualTo(update);
    assertThat(LiveSamples.frame(LiveSamples.fill(), FrameSettings.DEFAULT)).isEqualTo(fill);
    assertThat(LiveSamples.frame(LiveSamples.equity(), FrameSettings.DEFAULT)).isEqualTo(equity);
  }

  @Test
  void controlEventsOfVersion1AreStillReadAndWritten() throws IOException {
    ControlEventDecoder decoder = new ControlEventDecoder();
    byte[] control = golden("control_event-v1.bin");

    assertThat(decoder.wrap(ByteBuffer.wrap(control))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.note()).hasToString("too much risk");
    assertThat(LiveSamples.frame(LiveSamples.control(), FrameSettings.DEFAULT)).isEqualTo(control);
  }

  @Test
  void deadLettersOfVersion1AreStillReadAndWritten() throws IOException {
    DeadLetterDecoder decoder = new DeadLetterDecoder();
    byte[] letter = golden("dead_letter-v1.bin");

    assertThat(decoder.wrap(ByteBuffer.wrap(letter))).isEqualTo(DecodeReason.OK);
    assertThat(decoder.copyFrame()).isEqualTo(LiveSamples.deadLetter().frame);
    assertThat(LiveSamples.frame(LiveSamples.deadLetter(), FrameSettings.DEFAULT))
        .isEqualTo(letter);
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = GoldenFrameTest.class.getResourceAsStream("/golden/" + name)) {
      return in.readAllBytes();
    }
  }
}
