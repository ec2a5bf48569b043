package dev.lockstep.jobs.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.operators.result.Section;
import dev.lockstep.operators.result.UnitResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnitAssemblyTest {
  private final List<Integer> heard = new ArrayList<>();
  private final List<List<UnitResult>> chunks = new ArrayList<>();

  @Test
  void unitsThatEndEarlyWaitForThoseBeforeThem() {
    UnitAssembly assembly = assembly(UnitDelivery.IN_ORDER, 2, 5, 9);

    assembly.add(end(9));
    assembly.add(end(5));
    assertThat(heard).isEmpty();
    assembly.add(end(2));

    assertThat(heard).containsExactly(2, 5, 9);
    assertThat(assembly.isComplete()).isTrue();
  }

  @Test
  void nothingWaitsWhenUnitsAreTakenAsTheyCome() {
    UnitAssembly assembly = assembly(UnitDelivery.AS_THEY_COME, 2, 5, 9);

    assembly.add(end(9));
    assembly.add(end(2));

    assertThat(heard).containsExactly(9, 2);
    assertThat(assembly.isComplete()).isFalse();
    assertThat(assembly.missing()).isEqualTo(1);
  }

  @Test
  void aUnitThatComesTwiceIsHandedOverOnce() {
    UnitAssembly assembly = assembly(UnitDelivery.AS_THEY_COME, 0, 1);

    assembly.add(chunk(0, 0));
    assembly.add(end(0));
    assembly.add(chunk(0, 0));
    assembly.add(end(0));
    assembly.add(end(1));

    assertThat(heard).containsExactly(0, 1);
  }

  @Test
  void aUnitThatBeginsAgainKeepsNothingTwice() {
    UnitAssembly assembly = assembly(UnitDelivery.IN_ORDER, 0);

    assembly.add(chunk(0, 0));
    assembly.add(chunk(0, 1));
    assembly.add(chunk(0, 0));
    assembly.add(chunk(0, 1));
    assembly.add(chunk(0, 2));
    assembly.add(end(0));

    assertThat(chunks.get(0)).extracting(UnitResult::chunk).containsExactly(0, 1, 2, 0);
  }

  @Test
  void chunksOfDifferentUnitsMayInterleave() {
    UnitAssembly assembly = assembly(UnitDelivery.IN_ORDER, 0, 1);

    assembly.add(chunk(0, 0));
    assembly.add(chunk(1, 0));
    assembly.add(end(1));
    assembly.add(chunk(0, 1));
    assembly.add(end(0));

    assertThat(chunks.get(0)).hasSize(3).allMatch(chunk -> chunk.unit() == 0);
    assertThat(chunks.get(1)).hasSize(2).allMatch(chunk -> chunk.unit() == 1);
  }

  private UnitAssembly assembly(UnitDelivery delivery, int... numbers) {
    return new UnitAssembly(
        numbers,
        delivery,
        results -> {
          heard.add(results.unit());
          chunks.add(results.chunks());
        });
  }

  private static UnitResult chunk(int unit, int number) {
    return new UnitResult(unit, 0, Section.FILLS, number, false, new byte[] {1});
  }

  private static UnitResult end(int unit) {
    return new UnitResult(unit, 1, Section.END, 0, true, new byte[0]);
  }
}
