package dev.lockstep.jobs.live.config;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.DatasetManifest;
import dev.lockstep.jobs.dataset.SymbolEntry;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code instruments}: one by one, from a dataset, from a table, or from all of them. */
final class InstrumentsSection {
  private static final String DATASET = "from-dataset";
  private static final String TABLE = "file";

  private final Path folder;
  private final ZoneId zone;
  private final SortedMap<String, Instrument> bySymbol = new TreeMap<>();
  private Optional<BarPeriod> barPeriod = Optional.empty();

  /**
   * @param folder that relative paths start from
   * @param zone of instruments that do not bring their own
   */
  InstrumentsSection(Path folder, ZoneId zone) {
    this.folder = folder;
    this.zone = zone;
  }

  InstrumentsSection read(Node node) {
    for (Map.Entry<String, Node> entry : node.mapping().entrySet()) {
      Node value = entry.getValue();
      if (entry.getKey().equals(DATASET) && value.isText()) {
        addDataset(folder.resolve(value.text()));
      } else if (entry.getKey().equals(TABLE) && value.isText()) {
        InstrumentTable.read(folder.resolve(value.text()), zone).forEach(this::add);
      } else {
        add(instrument(entry.getKey(), value));
      }
    }
    if (bySymbol.isEmpty()) {
      throw new UserError("instruments must name at least one symbol, named none");
    }
    return this;
  }

  SortedMap<String, Instrument> bySymbol() {
    return bySymbol;
  }

  /** Of the dataset's bars, when there is one. */
  Optional<BarPeriod> barPeriod() {
    return barPeriod;
  }

  private void addDataset(Path place) {
    DatasetManifest manifest = Dataset.open(place).manifest();
    barPeriod = manifest.barPeriod();
    for (SymbolEntry entry : manifest.symbols()) {
      Instrument instrument = entry.instrument();
      if (!instrument.timeZone().equals(zone)) {
        throw new UserError(
            "the days of dataset %s are those of %s, live.time-zone was %s: make them equal"
                .formatted(place, instrument.timeZone(), zone));
      }
      add(instrument);
    }
  }

  private Instrument instrument(String symbol, Node node) {
    Section section = new Section(node);
    DecimalSize tick = size(section.need("tick-size", "tick-size: 0.01"));
    DecimalSize lot =
        section.find("lot-size").map(InstrumentsSection::size).orElse(DecimalSize.ONE);
    String currency = section.text("currency", InstrumentTable.STANDARD_CURRENCY);
    long multiplier =
        section.find("multiplier").map(value -> value.whole(1, Integer.MAX_VALUE)).orElse(1L);
    section.end();
    try {
      return new Instrument(symbol, tick, lot, currency, multiplier, zone);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new UserError(node.path() + ": " + e.getMessage(), e);
    }
  }

  private static DecimalSize size(Node node) {
    try {
      return DecimalSize.parse(node.text());
    } catch (IllegalArgumentException e) {
      throw new UserError(node.path() + ": " + e.getMessage(), e);
    }
  }

  private void add(Instrument instrument) {
    Names.check("a symbol", instrument.symbol());
    if (bySymbol.put(instrument.symbol(), instrument) != null) {
      throw new UserError("instruments names symbol " + instrument.symbol() + " twice: keep one");
    }
  }
}
