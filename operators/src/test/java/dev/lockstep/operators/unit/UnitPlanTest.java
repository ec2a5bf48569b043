package dev.lockstep.operators.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

final class UnitPlanTest {
  private static final UnitGroup GROUP =
      Units.bars("A", List.of(new UnitInput(Units.instrument("A"), "a.blocks")));

  private final Unit first = Units.unit(0, 8, GROUP);
  private final Unit second = Units.unit(1, 16, GROUP);

  @Test
  void listedUnitsAreFoundByTheirPlaces() {
    UnitPlan plan = UnitPlan.of(List.of(first, second));

    assertThat(plan.size()).isEqualTo(2);
    assertThat(plan.unit(0)).isEqualTo(first);
    assertThat(plan.unit(1)).isEqualTo(second);
  }

  @Test
  void listedUnitsTravel() throws Exception {
    byte[] bytes = InstantiationUtil.serializeObject(UnitPlan.of(List.of(first, second)));

    UnitPlan copy = InstantiationUtil.deserializeObject(bytes, UnitPlanTest.class.getClassLoader());

    assertThat(copy.size()).isEqualTo(2);
    assertThat(copy.unit(1)).isEqualTo(second);
  }

  @Test
  void aNumberMustBeThePlace() {
    assertThatThrownBy(() -> UnitPlan.of(List.of(second)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit at place 0 must have that number, had 1");
  }
}
