package dev.lockstep.benchmarks.work;

import dev.lockstep.benchmarks.baseline.PriceArrays;
import dev.lockstep.indicator.Indicator;
import dev.lockstep.indicator.IndicatorTable;
import dev.lockstep.indicator.Line;
import dev.lockstep.market.Block;
import dev.lockstep.market.Series;
import java.util.List;

/** Bars that go through a series with one indicator, or none, block by block. */
public final class IndicatorWork {
  private final BarBlocks bars;
  private final IndicatorTable table;
  private final Series series;

  /** With no indicators what is left is the copying of the bars into the series. */
  public IndicatorWork(PriceArrays prices, List<Indicator> indicators) {
    bars = new BarBlocks(List.of(prices), BarBlocks.MINUTE_NANOS);
    table = new IndicatorTable(bars.instruments().get(0));
    for (Indicator indicator : indicators) {
      Line[] unread = table.declare(indicator);
      if (unread.length == 0) {
        throw new IllegalArgumentException("an indicator needs a line, had none: " + indicator);
      }
    }
    series = new Series(bars.instruments().get(0), table.reach(), 0, BarBlocks.ROWS);
    table.bind(series);
  }

  /** All bars once more, as if time went on; returns the rows held. */
  public int run() {
    for (Block block : bars.blocks()) {
      int shift = series.makeRoom(block.length());
      if (shift != 0) {
        table.move(series, shift);
      }
      int first = series.size();
      series.append(block, 0, block.length());
      table.advance(series, first, series.size());
    }
    return series.size();
  }
}
