package dev.lockstep.jobs.bounded;

import dev.lockstep.market.Bar;
import dev.lockstep.strategy.Parameter;
import dev.lockstep.strategy.Setup;
import dev.lockstep.strategy.Strategy;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.strategy.Trading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A strategy that tells the test which process works it and waits until it is let through, so that
 * the process can be killed in the middle of a unit.
 */
public final class Doorbell implements Strategy {
  /** Where the test listens. */
  public record Parameters(
      @Parameter(value = "port of the door", min = 1) int port,
      @Parameter(value = "bars between rings", min = 1) int every) {}

  /** Found by the service loader. */
  public static final class Factory extends StrategyFactory<Parameters> {
    public Factory() {
      super("doorbell", "Rings, and trades.", Parameters.class, Doorbell::new);
    }
  }

  private final Parameters parameters;
  private int bars;

  Doorbell(Parameters parameters) {
    this.parameters = parameters;
  }

  @Override
  public void open(Setup setup) {
    // It needs no indicator.
  }

  @Override
  public void onBar(Bar bar, Trading trading) {
    bars++;
    if (bars % parameters.every() == 0) {
      ring(parameters.port());
      if (trading.isFlat()) {
        trading.buy(1);
      } else {
        trading.closePosition();
      }
    }
  }

  /** Sends the id of this process and waits for an answer; an interrupt ends the wait. */
  private static void ring(int port) {
    try (SocketChannel door =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
      ByteBuffer pid = ByteBuffer.allocate(Long.BYTES).putLong(0, ProcessHandle.current().pid());
      while (pid.hasRemaining()) {
        door.write(pid);
      }
      door.read(ByteBuffer.allocate(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
