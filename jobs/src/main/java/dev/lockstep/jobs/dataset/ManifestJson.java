package dev.lockstep.jobs.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.EventKind;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The text form of a {@link DatasetManifest}. */
final class ManifestJson {
  private static final String BARS = "bars";
  private static final String TRADES = "trades";

  private ManifestJson() {}

  /** Writes the manifest to a stream, which stays open. */
  static void write(DatasetManifest manifest, OutputStream out) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
            .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    JsonGenerator json =
        new JsonFactory()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .setPrettyPrinter(printer);
    json.writeStartObject();
    json.writeNumberField("formatVersion", DatasetManifest.FORMAT_VERSION);
    json.writeStringField("writtenBy", manifest.writtenBy());
    json.writeStringField("kind", kindText(manifest.kind()));
    if (manifest.barPeriod().isPresent()) {
      json.writeStringField("barPeriod", manifest.barPeriod().get().toString());
    }
    json.writeNumberField("rows", manifest.rows());
    json.writeStringField("firstTime", Times.text(manifest.firstNanos()));
    json.writeStringField("lastTime", Times.text(manifest.lastNanos()));
    json.writeStringField("contentHash", manifest.contentHash());
    writeCounts(json, manifest.counts());
    json.writeArrayFieldStart("instruments");
    for (SymbolEntry entry : manifest.symbols()) {
      writeEntry(json, entry);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private static void writeEntry(JsonGenerator json, SymbolEntry entry) throws IOException {
    Instrument instrument = entry.instrument();
    json.writeStartObject();
    json.writeStringField("symbol", instrument.symbol());
    json.writeStringField("tickSize", instrument.tickSize().toString());
    json.writeStringField("lotSize", instrument.lotSize().toString());
    json.writeStringField("currency", instrument.currency());
    json.writeNumberField("multiplier", instrument.multiplier());
    json.writeStringField("timeZone", instrument.timeZone().getId());
    json.writeNumberField("rows", entry.rows());
    json.writeStringField("firstTime", Times.text(entry.firstNanos()));
    json.writeStringField("lastTime", Times.text(entry.lastNanos()));
    json.writeStringField("file", entry.file());
    json.writeNumberField("bytes", entry.bytes());
    json.writeStringField("sha256", entry.sha256());
    writeCounts(json, entry.counts());
    json.writeEndObject();
  }

  private static void writeCounts(JsonGenerator json, RowCounts counts) throws IOException {
    json.writeNumberField("rejectedRows", counts.rejectedRows());
    json.writeNumberField("widenedRows", counts.widenedRows());
    json.writeNumberField("zeroVolumeRows", counts.zeroVolumeRows());
    json.writeNumberField("roundedPrices", counts.roundedPrices());
    json.writeNumberField("largestRounding", BigDecimal.valueOf(counts.largestRounding()));
  }

  /** Reads and checks a manifest; {@link JsonFields.MalformedManifest} names what is wrong. */
  static DatasetManifest read(Path file) throws IOException {
    JsonFields fields = JsonFields.read(file);
    long version = fields.number("formatVersion");
    if (version != DatasetManifest.FORMAT_VERSION) {
      throw new JsonFields.MalformedManifest(
          "must have format version " + DatasetManifest.FORMAT_VERSION + ", was " + version);
    }
    try {
      List<SymbolEntry> entries =
          fields.objects("instruments").stream().map(ManifestJson::readEntry).toList();
      Optional<BarPeriod> period =
          fields.has("barPeriod")
              ? Optional.of(BarPeriod.parse(fields.text("barPeriod")))
              : Optional.empty();
      return new DatasetManifest(
          kind(fields.text("kind")), period, entries, fields.text("writtenBy"));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw new JsonFields.MalformedManifest("must be whole: " + e.getMessage());
    }
  }

  private static SymbolEntry readEntry(JsonFields fields) {
    Instrument instrument =
        new Instrument(
            fields.text("symbol"),
            DecimalSize.parse(fields.text("tickSize")),
            DecimalSize.parse(fields.text("lotSize")),
            fields.text("currency"),
            fields.number("multiplier"),
            ZoneId.of(fields.text("timeZone")));
    RowCounts counts =
        new RowCounts(
            fields.number("rejectedRows"),
            fields.number("widenedRows"),
            fields.number("zeroVolumeRows"),
            fields.number("roundedPrices"),
            fields.decimal("largestRounding"));
    return new SymbolEntry(
        instrument,
        fields.text("file"),
        fields.number("bytes"),
        fields.text("sha256"),
        fields.number("rows"),
        Times.nanos(fields.text("firstTime")),
        Times.nanos(fields.text("lastTime")),
        counts);
  }

  static String kindText(EventKind kind) {
    return kind == EventKind.BAR ? BARS : TRADES;
  }

  static EventKind kind(String text) {
    return switch (text) {
      case BARS -> EventKind.BAR;
      case TRADES -> EventKind.TRADE;
      default -> throw new IllegalArgumentException("kind must be bars or trades, was " + text);
    };
  }
}
