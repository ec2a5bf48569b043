package dev.lockstep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.snapshot.SnapshotReader;
import dev.lockstep.snapshot.SnapshotWriter;
import org.junit.jupiter.api.Test;

/** Amounts are micros; the account starts with 10,000 of them and trades one or two instruments. */
final class AccountTest {
  private final Account account = new Account(10_000, 2);

  private RoundTrip buy(long lots, long amountMicros, long feeMicros) {
    return account.book(0, lots, amountMicros, feeMicros, 1);
  }

  private RoundTrip sell(long lots, long amountMicros, long feeMicros) {
    return account.book(0, -lots, amountMicros, feeMicros, 2);
  }

  private void assertLedger(long cash, long realised, long fees, long cost) {
    assertThat(account.cashMicros()).as("cash").isEqualTo(cash);
    assertThat(account.realisedMicros()).as("realised").isEqualTo(realised);
    assertThat(account.feesMicros()).as("fees").isEqualTo(fees);
    assertThat(account.position(0).costMicros()).as("cost").isEqualTo(cost);
    assertThat(account.imbalanceMicros()).as("imbalance").isZero();
  }

  @Test
  void buyTurnsCashIntoCost() {
    assertThat(buy(10, 1_000, 7)).isNull();

    assertLedger(8_993, 0, 7, 1_000);
    assertThat(account.heldPositions()).isEqualTo(1);
    assertThat(account.turnoverMicros()).isEqualTo(1_000);
  }

  @Test
  void sellRealisesProfitAgainstTheAverageCost() {
    buy(10, 1_000, 0);
    buy(10, 1_400, 0);

    assertThat(sell(5, 800, 0)).isNull();

    // A quarter of the cost of 2,400 is 600; 800 − 600 = 200 earned.
    assertLedger(8_400, 200, 0, 1_800);
  }

  @Test
  void costOfAPartIsRoundedHalfToEvenAndTheLastPartTakesTheRest() {
    buy(4, 1_002, 0);

    sell(1, 250, 0);
    assertLedger(9_248, 0, 0, 752);
    sell(1, 250, 0);
    assertLedger(9_498, -1, 0, 501);
    RoundTrip trip = sell(2, 500, 0);

    assertLedger(9_998, -2, 0, 0);
    assertThat(trip.profitMicros()).isEqualTo(-2);
    assertThat(account.heldPositions()).isZero();
  }

  @Test
  void roundTripGoesFromFlatToFlatWithAllItsEntriesExitsAndFees() {
    account.book(0, 10, 1_000, 1, 100);
    account.book(0, -4, 500, 2, 200);
    account.book(0, 6, 700, 3, 300);
    RoundTrip trip = account.book(0, -12, 1_500, 4, 400);

    assertThat(trip.isLong()).isTrue();
    assertThat(trip.instrument()).isZero();
    assertThat(trip.openedNanos()).isEqualTo(100);
    assertThat(trip.closedNanos()).isEqualTo(400);
    assertThat(trip.entryLots()).isEqualTo(16);
    assertThat(trip.entryMicros()).isEqualTo(1_700);
    assertThat(trip.exitMicros()).isEqualTo(2_000);
    assertThat(trip.feeMicros()).isEqualTo(10);
    assertThat(trip.profitMicros()).isEqualTo(290);
    assertThat(account.cashMicros()).isEqualTo(10_290);
  }

  @Test
  void nextRoundTripStartsAfresh() {
    buy(10, 1_000, 5);
    sell(10, 1_100, 5);
    account.book(0, 3, 300, 1, 500);
    RoundTrip trip = account.book(0, -3, 330, 2, 600);

    assertThat(trip.openedNanos()).isEqualTo(500);
    assertThat(trip.entryLots()).isEqualTo(3);
    assertThat(trip.profitMicros()).isEqualTo(27);
  }

  @Test
  void shortPositionCostsItsProceedsNegated() {
    assertThat(sell(10, 1_000, 3)).isNull();

    assertLedger(10_997, 0, 3, -1_000);
    assertThat(account.position(0).lots()).isEqualTo(-10);
    assertThat(account.heldPositions()).isEqualTo(1);
  }

  @Test
  void coveringAShortRealisesProceedsMinusPrice() {
    sell(10, 1_000, 0);
    sell(10, 1_200, 0);

    assertThat(buy(5, 450, 0)).isNull();

    // A quarter of the proceeds of 2,200 is 550; 550 − 450 = 100 earned.
    assertLedger(11_750, 100, 0, -1_650);
    RoundTrip trip = buy(15, 1_800, 6);
    assertLedger(9_944, -50, 6, 0);
    assertThat(trip.isLong()).isFalse();
    assertThat(trip.entryLots()).isEqualTo(20);
    assertThat(trip.entryMicros()).isEqualTo(2_200);
    assertThat(trip.exitMicros()).isEqualTo(2_250);
    assertThat(trip.profitMicros()).isEqualTo(-56);
  }

  @Test
  void sellBeyondTheLongPositionTurnsItAroundThroughZero() {
    account.book(0, 10, 1_000, 0, 100);

    RoundTrip trip = account.book(0, -15, 1_800, 9, 200);

    // 10 of 15 lots close: 1,200 of the amount and 6 of the fee; the rest opens the short.
    assertThat(trip.isLong()).isTrue();
    assertThat(trip.exitMicros()).isEqualTo(1_200);
    assertThat(trip.feeMicros()).isEqualTo(6);
    assertThat(trip.profitMicros()).isEqualTo(194);
    assertThat(account.position(0).lots()).isEqualTo(-5);
    assertLedger(10_791, 200, 9, -600);
    assertThat(account.heldPositions()).isEqualTo(1);
    RoundTrip cover = account.book(0, 5, 500, 1, 300);
    assertThat(cover.isLong()).isFalse();
    assertThat(cover.openedNanos()).isEqualTo(200);
    assertThat(cover.feeMicros()).isEqualTo(4);
    assertThat(cover.profitMicros()).isEqualTo(96);
  }

  @Test
  void buyBeyondTheShortPositionTurnsItAroundThroughZero() {
    sell(10, 1_000, 0);

    RoundTrip trip = buy(30, 3_301, 0);

    // A third of 3,301 is 1,100 to the nearest micro; 2,201 is the cost of the 20 left.
    assertThat(trip.isLong()).isFalse();
    assertThat(trip.profitMicros()).isEqualTo(-100);
    assertThat(account.position(0).lots()).isEqualTo(20);
    assertLedger(7_699, -100, 0, 2_201);
  }

  @Test
  void positionsOfSeveralInstrumentsShareTheCash() {
    account.book(0, 10, 1_000, 0, 1);
    account.book(1, 5, 2_000, 0, 1);

    assertThat(account.cashMicros()).isEqualTo(7_000);
    assertThat(account.heldPositions()).isEqualTo(2);
    assertThat(account.position(1).costMicros()).isEqualTo(2_000);
    assertThat(account.imbalanceMicros()).isZero();
  }

  @Test
  void overflowIsADefect() {
    buy(1, 10_000, 0);

    assertThatThrownBy(() -> account.book(0, 1, Long.MAX_VALUE, Long.MAX_VALUE, 0))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void cashMustBePositiveAtTheStart() {
    assertThatThrownBy(() -> new Account(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("initial cash must be > 0 micros, was 0");
  }

  @Test
  void restoredAccountEqualsTheSavedOne() {
    buy(10, 1_000, 3);
    sell(4, 500, 2);
    account.book(1, -5, 700, 1, 9);
    SnapshotWriter out = new SnapshotWriter();
    account.save(out);
    SnapshotReader in = new SnapshotReader(out.toByteArray());

    Account restored = new Account(10_000, 2);
    restored.restore(in);

    assertThat(in.isAtEnd()).isTrue();
    assertThat(restored).usingRecursiveComparison().ignoringFields("closedTrip").isEqualTo(account);
    assertThat(restored.heldPositions()).isEqualTo(2);
  }

  @Test
  void stateOfAnotherGroupIsADefect() {
    SnapshotWriter out = new SnapshotWriter();
    account.save(out);

    assertThatThrownBy(() -> new Account(10_000, 3).restore(new SnapshotReader(out.toByteArray())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("account state has 2 positions, the group has 3");
  }
}
