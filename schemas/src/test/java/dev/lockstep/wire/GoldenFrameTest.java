package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Frames as version 1 wrote them must be read for ever, and are still written so. */
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

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = GoldenFrameTest.class.getResourceAsStream("/golden/" + name)) {
      return in.readAllBytes();
    }
  }
}
