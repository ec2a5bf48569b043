package dev.lockstep.jobs.imports;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the user says about the instruments of an import.
 *
 * @param tickSize empty: inferred per symbol from the prices
 * @param lotSize empty: inferred per symbol from the volumes
 * @param timeZone of the trading day, and of times in the file that do not say theirs
 */
public record InstrumentTerms(
    Optional<DecimalSize> tickSize,
    Optional<DecimalSize> lotSize,
    String currency,
    long multiplier,
    ZoneId timeZone) {
  boolean areComplete() {
    return tickSize.isPresent() && lotSize.isPresent();
  }

  Instrument instrument(String symbol, TickInference inference) {
    return new Instrument(
        symbol,
        tickSize.orElseGet(inference::tickSize),
        lotSize.orElseGet(inference::lotSize),
        currency,
        multiplier,
        timeZone);
  }
}
