package dev.lockstep.jobs.dataset;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.Sha256;
import dev.lockstep.market.EventKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code manifest.json} says: which instruments, which kind of rows, how many, when, and the
 * hashes by which equal data is known to be equal.
 *
 * @param barPeriod empty for trade prints
 * @param symbols in order of their names, at least one
 * @param writtenBy version of the code that wrote the dataset; not part of the hash
 */
public record DatasetManifest(
    EventKind kind, Optional<BarPeriod> barPeriod, List<SymbolEntry> symbols, String writtenBy) {
  public static final String FILE = "manifest.json";
  static final int FORMAT_VERSION = 1;

  public DatasetManifest {
    symbols = symbols.stream().sorted(Comparator.comparing(SymbolEntry::symbol)).toList();
    if (symbols.isEmpty()) {
      throw new IllegalArgumentException("a dataset must have at least one symbol");
    }
  }

  public long rows() {
    return symbols.stream().mapToLong(SymbolEntry::rows).sum();
  }

  public long firstNanos() {
    return symbols.stream().mapToLong(SymbolEntry::firstNanos).min().getAsLong();
  }

  public long lastNanos() {
    return symbols.stream().mapToLong(SymbolEntry::lastNanos).max().getAsLong();
  }

  public RowCounts counts() {
    return symbols.stream().map(SymbolEntry::counts).reduce(RowCounts.NONE, RowCounts::plus);
  }

  /** SHA-256 over kind, period, and each symbol's instrument and file hash. */
  public String contentHash() {
    Sha256 hash = new Sha256();
    hash.update(kind.name());
    hash.update(barPeriod.map(BarPeriod::toString).orElse(""));
    for (SymbolEntry entry : symbols) {
      Instrument instrument = entry.instrument();
      hash.update(instrument.symbol());
      hash.update(instrument.tickSize().toString());
      hash.update(instrument.lotSize().toString());
      hash.update(instrument.currency());
      hash.update(Long.toString(instrument.multiplier()));
      hash.update(instrument.timeZone().getId());
      hash.update(entry.sha256());
    }
    return hash.hex();
  }
}
