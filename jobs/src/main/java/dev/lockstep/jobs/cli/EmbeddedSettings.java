package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;

/** What {@code live --embedded} runs when there is no settings file. */
final class EmbeddedSettings {
  private static final int SYMBOLS_MAX = 100_000;
  private static final String LANES =
      """
      account: {cash: 1000000}
      commission: {bps: 3}
      live: {equity-every: 10s, partitions: 4}
      lanes:
        quick: {strategy: sma-cross, parameters: {fast: 3, slow: 8}, bar: 1s}
        steady: {strategy: sma-cross, parameters: {fast: 5, slow: 20}, bar: 1s}
      people: {cash: 1000000}
      instruments:
      """;

  private EmbeddedSettings() {}

  /** The text of a settings file with so many made-up symbols. */
  static String text(int symbols) {
    if (symbols < 1 || symbols > SYMBOLS_MAX) {
      throw new UserError("--symbols must be 1 to " + SYMBOLS_MAX + ", was " + symbols);
    }
    StringBuilder text = new StringBuilder(LANES);
    for (int i = 1; i <= symbols; i++) {
      text.append("  SYM%d: {tick-size: 0.01, lot-size: 1, currency: USD}\n".formatted(i));
    }
    return text.toString();
  }
}
