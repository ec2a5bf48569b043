package dev.lockstep.jobs.cli;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.imports.InstrumentTerms;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is said about the instruments of a new dataset. */
final class InstrumentOptions {
  private static final String INFER = "infer";

  @Option(
      names = "--time-zone",
      paramLabel = "Z",
      defaultValue = "UTC",
      description =
          "Zone of the trading day, and of times in the files that do not say "
              + "theirs, such as America/New_York. Default: UTC")
  private String timeZone;

  @Option(
      names = "--tick-size",
      paramLabel = "X",
      description =
          "Smallest price step; prices that do not fit are rounded, and how many is "
              + "told. Default: inferred per symbol, so that all fit")
  private Optional<String> tickSize;

  @Option(
      names = "--lot-size",
      paramLabel = "X",
      defaultValue = "1",
      description =
          "Smallest quantity of an order, such as 100 or 0.0001, or infer: the "
              + "decimals of the volumes. Default: 1")
  private String lotSize;

  @Option(
      names = "--currency",
      paramLabel = "C",
      defaultValue = "USD",
      description = "Currency of the prices. Default: ${DEFAULT-VALUE}")
  private String currency;

  @Option(
      names = "--multiplier",
      paramLabel = "N",
      defaultValue = "1",
      description = "Money per point of price and unit (futures). Default: ${DEFAULT-VALUE}")
  private long multiplier;

  InstrumentTerms terms() {
    if (multiplier < 1) {
      throw new UserError("--multiplier must be >= 1, was " + multiplier);
    }
    if (currency.isBlank()) {
      throw new UserError("--currency must not be blank");
    }
    Optional<DecimalSize> lot =
        lotSize.equals(INFER) ? Optional.empty() : Optional.of(size("--lot-size", lotSize));
    return new InstrumentTerms(
        tickSize.map(text -> size("--tick-size", text)), lot, currency, multiplier, zone());
  }

  private static DecimalSize size(String option, String text) {
    try {
      return DecimalSize.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UserError(
          option + " must be a decimal number > 0 of at most 12 decimals, was " + text, e);
    }
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw new UserError(
          "--time-zone must be a zone such as UTC, America/New_York or +08:00, was " + timeZone, e);
    }
  }
}
