package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.dataset.RowCounts;
import dev.lockstep.jobs.dataset.SymbolEntry;
import dev.lockstep.jobs.run.AccountGroups;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.unit.UnitGroup;
import dev.lockstep.operators.unit.UnitInput;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bounds of a unit. */
final class SliceCapTest {
  private static final long YEAR_NANOS = 365 * 86_400_000_000_000L;

  private static AccountGroups groups(int symbols, long rows, int years, boolean isShared) {
    List<SymbolEntry> entries = new ArrayList<>();
    List<UnitInput> inputs = new ArrayList<>();
    for (int i = 0; i < symbols; i++) {
      Instrument instrument =
          new Instrument(
              "S" + i, DecimalSize.parse("0.01"), DecimalSize.ONE, "USD", 1, ZoneOffset.UTC);
      inputs.add(new UnitInput(instrument, "f"));
      entries.add(
          new SymbolEntry(instrument, "f", 1, "", rows, 0, years * YEAR_NANOS, RowCounts.NONE));
    }
    List<UnitGroup> groups =
        isShared
            ? List.of(new UnitGroup("shared", EventKind.BAR, ZoneOffset.UTC, inputs))
            : inputs.stream()
                .map(input -> new UnitGroup("g", EventKind.BAR, ZoneOffset.UTC, List.of(input)))
                .toList();
    return new AccountGroups(entries, List.of(), groups);
  }

  @Test
  void aSliceHasAtMost1024Lanes() {
    assertThat(SliceCap.of(groups(1, 2_520, 10, false), false)).isEqualTo(1_024);
  }

  @Test
  void aUnitTakesAboutThreeSecondsOrHasFewLanes() {
    assertThat(SliceCap.of(groups(500, 50_000, 1, false), false)).isEqualTo(120);
    assertThat(SliceCap.of(groups(500, 500_000_000, 1, false), false)).isEqualTo(64);
  }

  @Test
  void daysOfSeveralAccountsAndInstrumentsOfOneCountAsMemory() {
    assertThat(SliceCap.of(groups(2, 2_520, 30, false), false)).isEqualTo((64 << 20) / 91_704);
    assertThat(SliceCap.of(groups(100, 2_520, 30, true), false)).isEqualTo((64 << 20) / 409_600);
  }

  @Test
  void recordsForEachSymbolAreBounded() {
    assertThat(SliceCap.of(groups(128, 2_520, 1, false), true)).isEqualTo(512);
  }
}
