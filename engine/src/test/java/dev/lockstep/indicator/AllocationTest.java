package dev.lockstep.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.lockstep.market.Series;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {
  private static final int ROWS = 20_000;

  static List<Indicator> indicators() {
    return Indicators.all();
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void advancingAllocatesNothing(Indicator indicator) {
    Bars bars = Bars.random(9, ROWS, Bars.instrument("0.01", "America/New_York"), 40);
    Series series = bars.series();
    double[][] lines = new double[indicator.lines().length][series.capacity()];
    // The least of some runs: what the virtual machine does once, at compiling, is not counted.
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 4; run++) {
      least = Math.min(least, advance(indicator.start(bars.instrument()), series, lines));
    }
    assertThat(least).isZero();
  }

  private static long advance(Calculation calculation, Series series, double[][] lines) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    threads.getThreadAllocatedBytes(thread);
    long before = threads.getThreadAllocatedBytes(thread);
    for (int row = 0; row < ROWS / 2; row++) {
      calculation.advance(series, row, row + 1, lines);
    }
    calculation.advance(series, ROWS / 2, ROWS, lines);
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
