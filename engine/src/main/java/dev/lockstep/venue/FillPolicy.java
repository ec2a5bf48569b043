package dev.lockstep.venue;

import java.util.Objects;

/**
 * The named choices of the simulated venue. They decide money, so each is written into every
 * result.
 *
 * @param slippageTicks how much worse than the price a market or stop order fills
 * @param participationBillionths the part of an event's volume that all orders of an account may
 *     take together, in billionths; 0 means any quantity
 */
public record FillPolicy(
    MarketFill marketFill,
    LimitTouch limitTouch,
    LimitPrice limitPrice,
    PathPolicy path,
    SilentBar silentBar,
    long slippageTicks,
    long participationBillionths) {
  private static final long BILLION = 1_000_000_000;

  public static final FillPolicy DEFAULT =
      new FillPolicy(
          MarketFill.NEXT_OPEN,
          LimitTouch.PENETRATE,
          LimitPrice.BETTER_OF_LIMIT_AND_OPEN,
          PathPolicy.PESSIMISTIC,
          SilentBar.FILLS_NOTHING,
          0,
          0);

  public FillPolicy {
    Objects.requireNonNull(marketFill);
    Objects.requireNonNull(limitTouch);
    Objects.requireNonNull(limitPrice);
    Objects.requireNonNull(path);
    Objects.requireNonNull(silentBar);
    if (slippageTicks < 0) {
      throw new IllegalArgumentException("slippage must be >= 0 ticks, was " + slippageTicks);
    }
    if (participationBillionths < 0 || participationBillionths > BILLION) {
      throw new IllegalArgumentException(
          "participation must be 0 to 1, was " + participationBillionths / (double) BILLION);
    }
  }

  public FillPolicy withMarketFill(MarketFill newMarketFill) {
    return new FillPolicy(
        newMarketFill,
        limitTouch,
        limitPrice,
        path,
        silentBar,
        slippageTicks,
        participationBillionths);
  }

  public FillPolicy withLimit(LimitTouch newTouch, LimitPrice newPrice) {
    return new FillPolicy(
        marketFill, newTouch, newPrice, path, silentBar, slippageTicks, participationBillionths);
  }

  public FillPolicy withPath(PathPolicy newPath) {
    return new FillPolicy(
        marketFill,
        limitTouch,
        limitPrice,
        newPath,
        silentBar,
        slippageTicks,
        participationBillionths);
  }

  public FillPolicy withSilentBar(SilentBar newSilentBar) {
    return new FillPolicy(
        marketFill,
        limitTouch,
        limitPrice,
        path,
        newSilentBar,
        slippageTicks,
        participationBillionths);
  }

  public FillPolicy withSlippageTicks(long ticks) {
    return new FillPolicy(
        marketFill, limitTouch, limitPrice, path, silentBar, ticks, participationBillionths);
  }

  /** The part of an event's volume that may be taken, such as 0.1; 0 lifts the cap. */
  public FillPolicy withParticipation(double fraction) {
    return new FillPolicy(
        marketFill,
        limitTouch,
        limitPrice,
        path,
        silentBar,
        slippageTicks,
        Math.round(fraction * BILLION));
  }
}
