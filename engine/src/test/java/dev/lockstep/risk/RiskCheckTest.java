package dev.lockstep.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.account.Account;
import dev.lockstep.engine.Events;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.order.OrderIntent;
import dev.lockstep.order.Refusal;
import org.junit.jupiter.api.Test;

/** The last price is 100 and one lot at 100 is worth 100, unless a test says otherwise. */
final class RiskCheckTest {
  private static final long MICROS = 1_000_000;
  private static final long NONE = Long.MAX_VALUE;
  private static final double ANY = Double.POSITIVE_INFINITY;

  private final Instrument instrument = Events.instrument("A");
  private final Account account = new Account(1_000 * MICROS, 1);
  private final OrderIntent intent = new OrderIntent();

  private Refusal check(RiskLimits limits, OrderIntent checked, long openBuys, long openSells) {
    return new RiskCheck(limits, account).check(checked, 0, instrument, 100, openBuys, openSells);
  }

  private Refusal check(RiskLimits limits, OrderIntent checked) {
    return check(limits, checked, 0, 0);
  }

  private void hold(long lots) {
    account.book(0, lots, Math.abs(lots) * 100 * MICROS, 0, 0);
  }

  @Test
  void limitsAreInclusive() {
    RiskLimits limits = new RiskLimits(10, 1_000 * MICROS, 10, 0.1, 2, false);

    assertThat(check(limits, intent.buy(10).limit(100))).isEqualTo(Refusal.NONE);
    assertThat(check(limits, intent.buy(9).limit(110))).isEqualTo(Refusal.NONE);
    assertThat(check(limits, intent.buy(9).limit(90))).isEqualTo(Refusal.NONE);
    assertThat(check(limits, intent.buy(10).limit(101))).isEqualTo(Refusal.MAX_ORDER_AMOUNT);
    assertThat(check(limits, intent.buy(1).limit(111))).isEqualTo(Refusal.PRICE_COLLAR);
    assertThat(check(limits, intent.buy(1).limit(89))).isEqualTo(Refusal.PRICE_COLLAR);
    assertThat(check(limits, intent.buy(11).limit(1))).isEqualTo(Refusal.MAX_ORDER_QUANTITY);
    assertThat(new RiskCheck(limits, account).allowsOneMoreThan(1)).isTrue();
    assertThat(new RiskCheck(limits, account).allowsOneMoreThan(2)).isFalse();
  }

  @Test
  void collarIsInclusiveForDecimalFractionsThatAreNotExactInBinary() {
    // 0.29 × 100 is 28.999999999999996 in binary.
    RiskLimits limits = new RiskLimits(NONE, NONE, NONE, 0.29, 9, false);

    assertThat(check(limits, intent.buy(1).limit(129))).isEqualTo(Refusal.NONE);
    assertThat(check(limits, intent.buy(1).limit(130))).isEqualTo(Refusal.PRICE_COLLAR);
  }

  @Test
  void collarHoldsForStopsToo() {
    RiskLimits limits = new RiskLimits(NONE, NONE, NONE, 0.1, 9, false);

    assertThat(check(limits, intent.buy(1).stop(111))).isEqualTo(Refusal.PRICE_COLLAR);
    assertThat(check(limits, intent.buy(1).stopLimit(105, 111))).isEqualTo(Refusal.PRICE_COLLAR);
    assertThat(check(limits, intent.buy(1).stopLimit(111, 105))).isEqualTo(Refusal.PRICE_COLLAR);
    assertThat(check(limits, intent.buy(1).stopLimit(110, 90))).isEqualTo(Refusal.NONE);
  }

  @Test
  void amountIsTakenAtTheLimitElseTheStopElseTheLastPrice() {
    RiskLimits limits = new RiskLimits(NONE, 1_000 * MICROS, NONE, ANY, 9, false);

    assertThat(check(limits, intent.buy(20).limit(50))).isEqualTo(Refusal.NONE);
    assertThat(check(limits, intent.buy(20).stopLimit(60, 50))).isEqualTo(Refusal.NONE);
    assertThat(check(limits, intent.buy(20).stop(50))).isEqualTo(Refusal.NONE);
    assertThat(check(limits, intent.buy(20).stop(60))).isEqualTo(Refusal.MAX_ORDER_AMOUNT);
    assertThat(check(limits, intent.buy(20))).isEqualTo(Refusal.MAX_ORDER_AMOUNT);
  }

  @Test
  void positionCountsWhatIsHeldAndWhatOpenOrdersOfTheSideMayAdd() {
    RiskLimits limits = new RiskLimits(NONE, NONE, 10, ANY, 9, false);
    hold(4);

    assertThat(check(limits, intent.buy(3), 3, 4)).isEqualTo(Refusal.NONE);
    assertThat(check(limits, intent.buy(4), 3, 4)).isEqualTo(Refusal.MAX_POSITION);
    assertThat(check(limits, intent.buy(7), 0, 99)).isEqualTo(Refusal.MAX_POSITION);
  }

  @Test
  void positionLimitHoldsForSellsBelowZeroToo() {
    RiskLimits limits = new RiskLimits(NONE, NONE, 10, ANY, 9, false);
    hold(4);

    assertThat(check(limits, intent.sell(4), 0, 10)).isEqualTo(Refusal.NONE);
    assertThat(check(limits, intent.sell(4), 0, 11)).isEqualTo(Refusal.MAX_POSITION);
  }

  @Test
  void positionLimitDoesNotOverflow() {
    RiskLimits limits = new RiskLimits(NONE, NONE, 10, ANY, 9, false);
    hold(4);

    assertThat(check(limits, intent.buy(1), NONE, 0)).isEqualTo(Refusal.MAX_POSITION);
    assertThat(check(limits, intent.sell(1), 0, NONE)).isEqualTo(Refusal.MAX_POSITION);
  }

  @Test
  void sellMayExceedWhatIsHeldByWhatOpenBuysMayAddOnly() {
    hold(4);

    assertThat(check(RiskLimits.NONE, intent.sell(4))).isEqualTo(Refusal.NONE);
    assertThat(check(RiskLimits.NONE, intent.sell(5))).isEqualTo(Refusal.SHORT_SALE);
    assertThat(check(RiskLimits.NONE, intent.sell(6), 2, 0)).isEqualTo(Refusal.NONE);
    assertThat(check(RiskLimits.NONE, intent.sell(7), 2, 0)).isEqualTo(Refusal.SHORT_SALE);
    assertThat(check(RiskLimits.NONE, intent.sell(7).reduceOnly())).isEqualTo(Refusal.NONE);
  }

  @Test
  void cashIsCheckedAtSubmissionOnlyWhenAskedFor() {
    RiskLimits checked = new RiskLimits(NONE, NONE, NONE, ANY, 9, true);

    assertThat(check(checked, intent.buy(10))).isEqualTo(Refusal.NONE);
    assertThat(check(checked, intent.buy(11))).isEqualTo(Refusal.INSUFFICIENT_CASH);
    assertThat(check(checked, intent.buy(11).limit(90))).isEqualTo(Refusal.NONE);
    assertThat(check(RiskLimits.NONE, intent.buy(11))).isEqualTo(Refusal.NONE);
  }

  @Test
  void formIsCheckedFirst() {
    RiskLimits limits = new RiskLimits(1, 1, 1, 0.01, 1, true);

    assertThat(check(limits, intent.buy(0).limit(0))).isEqualTo(Refusal.QUANTITY_NOT_POSITIVE);
    assertThat(check(limits, intent.buy(-1))).isEqualTo(Refusal.QUANTITY_NOT_POSITIVE);
    assertThat(check(limits, intent.buy(9).limit(0))).isEqualTo(Refusal.PRICE_NOT_POSITIVE);
    assertThat(check(limits, intent.buy(9).stop(-1))).isEqualTo(Refusal.PRICE_NOT_POSITIVE);
    assertThat(check(limits, intent.buy(9).stopLimit(0, 5))).isEqualTo(Refusal.PRICE_NOT_POSITIVE);
    assertThat(check(limits, intent.buy(9).stopLimit(5, 0))).isEqualTo(Refusal.PRICE_NOT_POSITIVE);
    assertThat(new RiskCheck(limits, account).check(intent.buy(9), 0, instrument, 0, 0, 0))
        .isEqualTo(Refusal.NO_MARKET_PRICE);
  }

  @Test
  void limitsThatMakeNoSenseAreRefusedByName() {
    assertThatThrownBy(() -> new RiskLimits(0, 1, 1, 1, 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("risk.max-order-lots must be > 0, was 0");
    assertThatThrownBy(() -> new RiskLimits(1, -2, 1, 1, 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("risk.max-order-amount must be > 0, was -2");
    assertThatThrownBy(() -> new RiskLimits(1, 1, 0, 1, 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("risk.max-position-lots must be > 0, was 0");
    assertThatThrownBy(() -> new RiskLimits(1, 1, 1, 1, 0, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("risk.max-open-orders must be > 0, was 0");
    assertThatThrownBy(() -> new RiskLimits(1, 1, 1, Double.NaN, 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("risk.price-collar must be > 0, was NaN");
  }
}
