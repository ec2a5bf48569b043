package dev.lockstep.jobs.cli;

import java.util.Map;
import picocli.CommandLine.Option;

/** How the simulated venue fills, and what risk allows. */
final class VenueOptions {
  @Option(
      names = "--market-fill",
      paramLabel = "next-open|same-close",
      description = "Where a market order fills. Default: next-open")
  private String marketFill;

  @Option(
      names = "--limit-touch",
      paramLabel = "penetrate|touch",
      description = "How far the price must go to fill a limit order. Default: penetrate")
  private String limitTouch;

  @Option(
      names = "--limit-price",
      paramLabel = "better-of-limit-and-open|limit",
      description = "At which price a limit order fills. Default: better-of-limit-and-open")
  private String limitPrice;

  @Option(
      names = "--path",
      paramLabel = "POLICY",
      description = {
        "Assumed order of a bar's extremes: pessimistic (default), optimistic,",
        "open-high-low-close, open-low-high-close, nearer-extreme-first"
      })
  private String path;

  @Option(
      names = "--silent-bars",
      paramLabel = "fills-nothing|fills",
      description = "What a bar without volume does to orders. Default: fills-nothing")
  private String silentBars;

  @Option(
      names = "--slippage-ticks",
      paramLabel = "N",
      description = "How much worse market and stop orders fill. Default: 0")
  private String slippageTicks;

  @Option(
      names = "--participation",
      paramLabel = "X",
      description = "Largest part of a bar's volume to fill, such as 0.1. Default: no cap")
  private String participation;

  @Option(names = "--max-order-lots", paramLabel = "N", description = "Refuse larger orders")
  private String maxOrderLots;

  @Option(names = "--max-order-amount", paramLabel = "X", description = "Refuse orders worth more")
  private String maxOrderAmount;

  @Option(
      names = "--max-position-lots",
      paramLabel = "N",
      description = "Refuse orders that could lead to a larger position")
  private String maxPositionLots;

  @Option(
      names = "--price-collar",
      paramLabel = "X",
      description = "Refuse prices further from the last than this fraction of it")
  private String priceCollar;

  @Option(
      names = "--max-open-orders",
      paramLabel = "N",
      description = "Refuse more open orders. Default: 1000")
  private String maxOpenOrders;

  void putInto(Map<String, String> overrides) {
    Overrides.put(overrides, "venue.market-fill", marketFill);
    Overrides.put(overrides, "venue.limit-touch", limitTouch);
    Overrides.put(overrides, "venue.limit-price", limitPrice);
    Overrides.put(overrides, "venue.path", path);
    Overrides.put(overrides, "venue.silent-bar", silentBars);
    Overrides.put(overrides, "venue.slippage-ticks", slippageTicks);
    Overrides.put(overrides, "venue.participation", participation);
    Overrides.put(overrides, "risk.max-order-lots", maxOrderLots);
    Overrides.put(overrides, "risk.max-order-amount", maxOrderAmount);
    Overrides.put(overrides, "risk.max-position-lots", maxPositionLots);
    Overrides.put(overrides, "risk.price-collar", priceCollar);
    Overrides.put(overrides, "risk.max-open-orders", maxOpenOrders);
  }
}
