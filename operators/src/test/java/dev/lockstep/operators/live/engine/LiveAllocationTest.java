package dev.lockstep.operators.live.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.lockstep.operators.live.Buckets;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.LogRecord;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An event that causes no output costs no memory. */
final class LiveAllocationTest {
  private static final int BUNDLES = 40;
  private static final int RECORDS = 2_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void eventsWithoutOutputAllocateNothing() throws Exception {
    LogWriter log = new LogWriter();
    LogBundle[] bundles = new LogBundle[BUNDLES];
    long sequence = 0;
    for (int i = 0; i < BUNDLES; i++) {
      bundles[i] = new LogBundle();
      bundles[i].reset(
          new Buckets(EngineRun.MAX_PARALLELISM).of("A".getBytes(StandardCharsets.UTF_8)));
      for (int j = 0; j < RECORDS; j++) {
        sequence++;
        byte[] frame = log.print("A", LiveScenario.START_NANOS + sequence, sequence, 100, 1);
        bundles[i].add(new LogRecord(0, sequence, new byte[] {'A'}, frame));
      }
    }
    try (EngineRun run = new EngineRun(LiveScenario.SPEC).start(1)) {
      long least = Long.MAX_VALUE;
      for (LogBundle bundle : bundles) {
        long before = threads.getCurrentThreadAllocatedBytes();
        run.feed(bundle);
        least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      }
      assertThat(least).as("bytes of %d events", RECORDS).isLessThan(RECORDS);
    }
  }
}
