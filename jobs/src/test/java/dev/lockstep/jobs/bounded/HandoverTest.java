package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.UnitResult;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class HandoverTest {
  private static final UnitResult CHUNK =
      new UnitResult(0, 0, Section.FILLS, 0, true, new byte[] {1});

  @Test
  void whatCameBeforeTheEndIsTakenAndNothingElse() throws InterruptedException {
    try (Handover handover = Handover.open()) {
      handover.put(CHUNK);
      handover.end();
      handover.put(CHUNK);

      assertThat(handover.take()).contains(CHUNK);
      assertThat(handover.take()).isEmpty();
    }
  }

  @Test
  void whoeverHasResultsIsNotHeldByAClientThatIsGone() {
    Handover handover = Handover.open();
    CompletableFuture<Void> tasks =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                put(handover);
              }
            });

    handover.close();

    tasks.join();
    assertThat(handover.isClosed()).isTrue();
  }

  private static void put(Handover handover) {
    try {
      handover.put(CHUNK);
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts a task", e);
    }
  }
}
