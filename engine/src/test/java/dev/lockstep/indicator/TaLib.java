package dev.lockstep.indicator;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import dev.lockstep.market.PriceSource;
import java.util.Arrays;

/** What TA-Lib's Java port gives for an indicator, NaN where it gives nothing. */
final class TaLib {
  private final Core core = new Core();
  private final Bars bars;
  private final int last;
  private final double[] high;
  private final double[] low;
  private final double[] close;
  private final MInteger begin = new MInteger();
  private final MInteger count = new MInteger();
  private final double[][] outputs;

  private TaLib(Bars bars, int lines) {
    this.bars = bars;
    last = bars.rows() - 1;
    high = bars.prices(PriceSource.HIGH);
    low = bars.prices(PriceSource.LOW);
    close = bars.prices(PriceSource.CLOSE);
    outputs = new double[lines][bars.rows()];
  }

  /** One column for each line of the indicator; null when TA-Lib has no such function. */
  static double[][] columns(Indicator indicator, Bars bars) {
    if (indicator instanceof VwapSession) {
      return null;
    }
    TaLib lib = new TaLib(bars, indicator.lines().length);
    if (indicator instanceof Adx adx) {
      return lib.directional(adx.period());
    }
    RetCode code = lib.run(indicator);
    if (code == null) {
      code = lib.runAverage(indicator);
    }
    if (code == null) {
      code = lib.runOfSource(indicator);
    }
    return lib.aligned(indicator, code);
  }

  private double[] in(PriceSource source) {
    return bars.prices(source);
  }

  private double[][] directional(int period) {
    double[] out = outputs[0];
    double[][] columns = new double[3][];
    RetCode code = core.adx(0, last, high, low, close, period, begin, count, out);
    columns[Adx.ADX] = aligned("ADX", code, out);
    code = core.plusDI(0, last, high, low, close, period, begin, count, out);
    columns[Adx.PLUS_DI] = aligned("PLUS_DI", code, out);
    code = core.minusDI(0, last, high, low, close, period, begin, count, out);
    columns[Adx.MINUS_DI] = aligned("MINUS_DI", code, out);
    return columns;
  }

  private RetCode run(Indicator indicator) {
    double[] out = outputs[0];
    if (indicator instanceof Atr atr) {
      return core.atr(0, last, high, low, close, atr.period(), begin, count, out);
    } else if (indicator instanceof Cci cci) {
      return core.cci(0, last, high, low, close, cci.period(), begin, count, out);
    } else if (indicator instanceof WilliamsR will) {
      return core.willR(0, last, high, low, close, will.period(), begin, count, out);
    } else if (indicator instanceof Obv) {
      return core.obv(0, last, close, bars.volumes(), begin, count, out);
    } else if (indicator instanceof Stochastic stochastic) {
      return core.stoch(
          0,
          last,
          high,
          low,
          close,
          stochastic.fastK(),
          stochastic.slowK(),
          MAType.Sma,
          stochastic.slowD(),
          MAType.Sma,
          begin,
          count,
          out,
          outputs[1]);
    }
    return null;
  }

  private RetCode runAverage(Indicator indicator) {
    double[] out = outputs[0];
    if (indicator instanceof Sma sma) {
      return core.sma(0, last, in(sma.source()), sma.period(), begin, count, out);
    } else if (indicator instanceof Ema ema) {
      return core.ema(0, last, in(ema.source()), ema.period(), begin, count, out);
    } else if (indicator instanceof Wma wma) {
      return core.wma(0, last, in(wma.source()), wma.period(), begin, count, out);
    } else if (indicator instanceof Dema dema) {
      return core.dema(0, last, in(dema.source()), dema.period(), begin, count, out);
    } else if (indicator instanceof Tema tema) {
      return core.tema(0, last, in(tema.source()), tema.period(), begin, count, out);
    }
    return null;
  }

  private RetCode runOfSource(Indicator indicator) {
    double[] out = outputs[0];
    if (indicator instanceof Rsi rsi) {
      return core.rsi(0, last, in(rsi.source()), rsi.period(), begin, count, out);
    } else if (indicator instanceof Roc roc) {
      return core.roc(0, last, in(roc.source()), roc.period(), begin, count, out);
    } else if (indicator instanceof Momentum mom) {
      return core.mom(0, last, in(mom.source()), mom.period(), begin, count, out);
    } else if (indicator instanceof StandardDeviation std) {
      return core.stdDev(0, last, in(std.source()), std.period(), 1, begin, count, out);
    } else if (indicator instanceof Highest highest) {
      return core.max(0, last, in(highest.source()), highest.period(), begin, count, out);
    } else if (indicator instanceof Lowest lowest) {
      return core.min(0, last, in(lowest.source()), lowest.period(), begin, count, out);
    } else if (indicator instanceof Macd macd) {
      return runMacd(macd);
    } else if (indicator instanceof Bollinger bands) {
      return runBands(bands);
    }
    throw new AssertionError("no TA-Lib function for " + indicator);
  }

  private RetCode runMacd(Macd macd) {
    return core.macd(
        0,
        last,
        in(macd.source()),
        macd.fast(),
        macd.slow(),
        macd.signal(),
        begin,
        count,
        outputs[Macd.MACD],
        outputs[Macd.SIGNAL],
        outputs[Macd.HISTOGRAM]);
  }

  private RetCode runBands(Bollinger bands) {
    return core.bbands(
        0,
        last,
        in(bands.source()),
        bands.period(),
        bands.deviations(),
        bands.deviations(),
        MAType.Sma,
        begin,
        count,
        outputs[Bollinger.UPPER],
        outputs[Bollinger.MIDDLE],
        outputs[Bollinger.LOWER]);
  }

  private double[][] aligned(Indicator indicator, RetCode code) {
    double[][] columns = new double[outputs.length][];
    for (int line = 0; line < columns.length; line++) {
      columns[line] = aligned(indicator.toString(), code, outputs[line]);
    }
    return columns;
  }

  private double[] aligned(String what, RetCode code, double[] output) {
    if (code != RetCode.Success) {
      throw new AssertionError(what + ": TA-Lib says " + code);
    }
    double[] column = new double[bars.rows()];
    Arrays.fill(column, Double.NaN);
    System.arraycopy(output, 0, column, begin.value, count.value);
    return column;
  }
}
