package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class CancellationTest {
  private final Cancellation cancellation = new Cancellation();
  private final AtomicInteger stops = new AtomicInteger();

  @Test
  void aRunIsStoppedOnce() {
    cancellation.begin(stops::incrementAndGet);

    cancellation.request();
    cancellation.request();

    assertThat(stops).hasValue(1);
    assertThat(cancellation.isRequested()).isTrue();
  }

  @Test
  void aRunThatBeginsLaterIsStoppedAtOnce() {
    cancellation.request();

    cancellation.begin(stops::incrementAndGet);

    assertThat(stops).hasValue(1);
  }

  @Test
  void aRunThatIsOverIsLeftAlone() {
    cancellation.begin(stops::incrementAndGet);
    cancellation.end();

    cancellation.request();

    assertThat(stops).hasValue(0);
  }
}
