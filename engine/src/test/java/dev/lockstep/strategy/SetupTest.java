package dev.lockstep.strategy;

import static dev.lockstep.market.PriceSource.CLOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.indicator.Adx;
import dev.lockstep.indicator.Atr;
import dev.lockstep.indicator.Cci;
import dev.lockstep.indicator.Condition;
import dev.lockstep.indicator.Dema;
import dev.lockstep.indicator.Ema;
import dev.lockstep.indicator.Highest;
import dev.lockstep.indicator.Indicator;
import dev.lockstep.indicator.IndicatorTable;
import dev.lockstep.indicator.Line;
import dev.lockstep.indicator.Lowest;
import dev.lockstep.indicator.Macd;
import dev.lockstep.indicator.Momentum;
import dev.lockstep.indicator.Obv;
import dev.lockstep.indicator.Roc;
import dev.lockstep.indicator.Rsi;
import dev.lockstep.indicator.Sma;
import dev.lockstep.indicator.StandardDeviation;
import dev.lockstep.indicator.Stochastic;
import dev.lockstep.indicator.Tema;
import dev.lockstep.indicator.VwapSession;
import dev.lockstep.indicator.WilliamsR;
import dev.lockstep.indicator.Wma;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.PriceSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class SetupTest {
  private final Table setup = new Table();

  @Test
  void eachNameDeclaresItsIndicator() {
    setup.expect(setup.sma(CLOSE, 5), new Sma(CLOSE, 5));
    setup.expect(setup.ema(CLOSE, 5), new Ema(CLOSE, 5));
    setup.expect(setup.wma(CLOSE, 5), new Wma(CLOSE, 5));
    setup.expect(setup.dema(CLOSE, 5), new Dema(CLOSE, 5));
    setup.expect(setup.tema(CLOSE, 5), new Tema(CLOSE, 5));
    setup.expect(setup.vwap(), new VwapSession());
    setup.expect(setup.rsi(CLOSE, 5), new Rsi(CLOSE, 5));
    setup.expect(setup.standardDeviation(CLOSE, 5), new StandardDeviation(CLOSE, 5));
    setup.expect(setup.atr(5), new Atr(5));
    setup.expect(setup.cci(5), new Cci(5));
    setup.expect(setup.williamsR(5), new WilliamsR(5));
    setup.expect(setup.roc(CLOSE, 5), new Roc(CLOSE, 5));
    setup.expect(setup.momentum(CLOSE, 5), new Momentum(CLOSE, 5));
    setup.expect(setup.obv(), new Obv());
    setup.expect(setup.highest(PriceSource.HIGH, 5), new Highest(PriceSource.HIGH, 5));
    setup.expect(setup.lowest(PriceSource.LOW, 5), new Lowest(PriceSource.LOW, 5));
    assertThat(setup.table.size()).isEqualTo(16);
  }

  @Test
  void indicatorsOfSeveralLinesNameThem() {
    MacdLines macd = setup.macd(CLOSE, 12, 26, 9);
    assertThat(setup.lines(new Macd(CLOSE, 12, 26, 9)))
        .containsExactly(macd.macd(), macd.signal(), macd.histogram());
    assertThat(setup.bollinger(CLOSE, 20, 2).middle()).isSameAs(setup.sma(CLOSE, 20));
    DirectionLines direction = setup.adx(14);
    assertThat(setup.lines(new Adx(14)))
        .containsExactly(direction.adx(), direction.plusDi(), direction.minusDi());
    StochasticLines stochastic = setup.stochastic(5, 3, 3);
    assertThat(setup.lines(new Stochastic(5, 3, 3)))
        .containsExactly(stochastic.k(), stochastic.d());
  }

  @Test
  void deviationsOfBandsArePositiveNumbers() {
    assertThatThrownBy(() -> setup.bollinger(CLOSE, 20, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bollinger deviations must be a number > 0, was NaN");
  }

  private static final class Table implements Setup {
    private final Instrument instrument =
        new Instrument("TEST", DecimalSize.ONE, DecimalSize.ONE, "USD", 1, ZoneOffset.UTC);
    private final IndicatorTable table = new IndicatorTable(instrument);

    @Override
    public Instrument instrument() {
      return instrument;
    }

    @Override
    public Line[] lines(Indicator indicator) {
      return table.declare(indicator);
    }

    @Override
    public void keepHistory(int bars) {
      throw new UnsupportedOperationException("no indicator needs history");
    }

    @Override
    public void wakeWhenFlat(Condition... any) {
      throw new UnsupportedOperationException("no indicator waits");
    }

    @Override
    public void wakeWhenHolding(Condition... any) {
      throw new UnsupportedOperationException("no indicator waits");
    }

    @Override
    public void wakeWhenWorking(Condition... any) {
      throw new UnsupportedOperationException("no indicator waits");
    }

    void expect(Line line, Indicator indicator) {
      assertThat(line).isSameAs(lines(indicator)[0]);
    }
  }
}
