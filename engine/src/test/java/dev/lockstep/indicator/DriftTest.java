package dev.lockstep.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.Block;
import dev.lockstep.market.EventKind;
import dev.lockstep.market.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** After 5,000,000 bars a rolling value is the freshly computed one. */
class DriftTest {
  private static final long SEED = 77;
  private static final int BLOCK = 4_096;
  private static final int BLOCKS = 5_000_000 / BLOCK + 1;
  private static final int FRESH_BLOCKS = 2;

  private final Instrument instrument = Bars.instrument("0.01", "America/New_York");
  private final Series series = new Series(instrument, 2_000, 0, BLOCK);
  private final Series freshSeries = new Series(instrument, FRESH_BLOCKS * BLOCK, 0, BLOCK);
  private final RandomBars random = new RandomBars(SEED, 4_000);
  private final Block block = new Block(BLOCK);
  private BigDecimal balance = BigDecimal.ZERO;
  private long lastClose;

  @Test
  void rollingValuesDoNotDrift() {
    List<Indicator> indicators = Indicators.ordinary();
    List<Calculation> calculations = new ArrayList<>();
    indicators.forEach(indicator -> calculations.add(indicator.start(instrument)));
    double[][] lines = new double[3][series.capacity()];
    double[][] last = new double[indicators.size()][3];
    for (int i = 0; i < BLOCKS; i++) {
      fill(i);
      append(series);
      if (i >= BLOCKS - FRESH_BLOCKS) {
        append(freshSeries);
      }
      for (int k = 0; k < calculations.size(); k++) {
        calculations.get(k).advance(series, series.size() - BLOCK, series.size(), lines);
        for (int line = 0; line < lines.length; line++) {
          last[k][line] = lines[line][series.size() - 1];
        }
      }
    }
    for (int k = 0; k < indicators.size(); k++) {
      check(indicators.get(k), last[k]);
    }
  }

  private void fill(int blockNumber) {
    block.clear(EventKind.BAR);
    for (int i = 0; i < BLOCK; i++) {
      random.next();
      long time = ((long) blockNumber * BLOCK + i) * Bars.MINUTE_NANOS;
      block.addBar(
          time,
          random.openTicks,
          random.highTicks,
          random.lowTicks,
          random.closeTicks,
          random.volume);
      int sign = blockNumber == 0 && i == 0 ? 1 : Long.compare(random.closeTicks, lastClose);
      balance = balance.add(new BigDecimal(sign * random.volume));
      lastClose = random.closeTicks;
    }
  }

  private void append(Series to) {
    to.makeRoom(BLOCK);
    to.append(block, 0, BLOCK);
  }

  private void check(Indicator indicator, double[] rolled) {
    double[] fresh = new double[indicator.lines().length];
    if (indicator instanceof Obv) {
      fresh[0] = balance.doubleValue();
    } else {
      double[][] lines = new double[fresh.length][freshSeries.capacity()];
      indicator.start(instrument).advance(freshSeries, 0, freshSeries.size(), lines);
      for (int line = 0; line < fresh.length; line++) {
        fresh[line] = lines[line][freshSeries.size() - 1];
      }
    }
    for (int line = 0; line < fresh.length; line++) {
      assertThat(Math.abs(rolled[line] - fresh[line]))
          .as("%s, line %s, seed %d", indicator, indicator.lines()[line], SEED)
          .isLessThanOrEqualTo(1e-9 * Math.abs(fresh[line]));
    }
  }
}
