package dev.lockstep.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class FillPolicyTest {
  @Test
  void eachChoiceChangesItselfOnly() {
    FillPolicy all =
        FillPolicy.DEFAULT
            .withMarketFill(MarketFill.SAME_CLOSE)
            .withLimit(LimitTouch.TOUCH, LimitPrice.LIMIT)
            .withPath(PathPolicy.OPTIMISTIC)
            .withSilentBar(SilentBar.FILLS)
            .withSlippageTicks(3)
            .withParticipation(0.25);

    assertThat(all)
        .isEqualTo(
            new FillPolicy(
                MarketFill.SAME_CLOSE,
                LimitTouch.TOUCH,
                LimitPrice.LIMIT,
                PathPolicy.OPTIMISTIC,
                SilentBar.FILLS,
                3,
                250_000_000));
    assertThat(FillPolicy.DEFAULT.withParticipation(0.1).withParticipation(0))
        .isEqualTo(FillPolicy.DEFAULT);
  }

  @Test
  void slippageAndParticipationOutOfRangeAreRefusedByName() {
    assertThatThrownBy(() -> FillPolicy.DEFAULT.withSlippageTicks(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("slippage must be >= 0 ticks, was -1");
    assertThatThrownBy(() -> FillPolicy.DEFAULT.withParticipation(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("participation must be 0 to 1, was 1.5");
    assertThatThrownBy(() -> FillPolicy.DEFAULT.withParticipation(-0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("participation must be 0 to 1, was -0.1");
  }
}
