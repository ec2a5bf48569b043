package dev.lockstep.jobs.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.dataset.BarPeriod;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.dataset.DatasetManifest;
import dev.lockstep.jobs.dataset.RowCounts;
import dev.lockstep.jobs.dataset.SymbolEntry;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.jobs.dataset.inspection.GapTally;
import dev.lockstep.jobs.dataset.inspection.ReturnStatistics;
import dev.lockstep.jobs.dataset.inspection.Row;
import dev.lockstep.jobs.dataset.inspection.SymbolInspection;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** The result of {@code inspect} for machines. Times are ISO-8601 UTC, returns are fractions. */
final class InspectionJson {
  private final JsonGenerator json;

  private InspectionJson(JsonGenerator json) {
    this.json = json;
  }

  static void print(Dataset dataset, List<SymbolInspection> inspections, PrintWriter out) {
    try {
      JsonGenerator generator =
          new JsonFactory()
              .createGenerator(out)
              .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .useDefaultPrettyPrinter();
      new InspectionJson(generator).write(dataset, inspections);
      generator.close();
    } catch (IOException e) {
      throw new RunFailure("the result could not be printed: " + e.getMessage(), e);
    }
    out.println();
    out.flush();
  }

  private void write(Dataset dataset, List<SymbolInspection> inspections) throws IOException {
    DatasetManifest manifest = dataset.manifest();
    json.writeStartObject();
    json.writeStringField("dataset", dataset.folder().toString());
    json.writeStringField("kind", manifest.barPeriod().isPresent() ? "bars" : "trades");
    json.writeStringField("barPeriod", manifest.barPeriod().map(BarPeriod::toString).orElse(null));
    json.writeNumberField("rows", manifest.rows());
    json.writeStringField("firstTime", Times.text(manifest.firstNanos()));
    json.writeStringField("lastTime", Times.text(manifest.lastNanos()));
    json.writeStringField("contentHash", manifest.contentHash());
    json.writeArrayFieldStart("symbols");
    for (SymbolInspection inspection : inspections) {
      json.writeStartObject();
      writeEntry(inspection.entry());
      writeRows(inspection);
      writeStatistics(inspection);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeEntry(SymbolEntry entry) throws IOException {
    Instrument instrument = entry.instrument();
    json.writeStringField("symbol", instrument.symbol());
    json.writeStringField("tickSize", instrument.tickSize().toString());
    json.writeStringField("lotSize", instrument.lotSize().toString());
    json.writeStringField("currency", instrument.currency());
    json.writeNumberField("multiplier", instrument.multiplier());
    json.writeStringField("timeZone", instrument.timeZone().getId());
    json.writeNumberField("rows", entry.rows());
    json.writeStringField("firstTime", Times.text(entry.firstNanos()));
    json.writeStringField("lastTime", Times.text(entry.lastNanos()));
    RowCounts counts = entry.counts();
    json.writeNumberField("rejectedRows", counts.rejectedRows());
    json.writeNumberField("widenedRows", counts.widenedRows());
    json.writeNumberField("roundedPrices", counts.roundedPrices());
    json.writeNumberField("largestRounding", counts.largestRounding());
  }

  private void writeRows(SymbolInspection inspection) throws IOException {
    Instrument instrument = inspection.entry().instrument();
    writeRow("first", inspection.first(), instrument);
    writeRow("last", inspection.last(), instrument);
    if (inspection.gaps().isPresent()) {
      GapTally gaps = inspection.gaps().get();
      json.writeNumberField("gaps", gaps.gaps());
      json.writeNumberField("missingBars", gaps.missing());
      json.writeNumberField("longestGapBars", gaps.longest());
      if (gaps.gaps() > 0) {
        json.writeStringField("longestGapFrom", Times.text(gaps.longestFromNanos()));
        json.writeStringField("longestGapTo", Times.text(gaps.longestToNanos()));
      }
      json.writeBooleanField("tradesOnWeekends", inspection.isAroundTheClock());
    }
  }

  private void writeStatistics(SymbolInspection inspection) throws IOException {
    json.writeNumberField("lowestPrice", inspection.lowestPrice());
    json.writeNumberField("highestPrice", inspection.highestPrice());
    json.writeNumberField("zeroVolumeRows", inspection.zeroVolumeRows());
    json.writeNumberField("totalVolume", inspection.totalVolume());
    ReturnStatistics returns = inspection.returns();
    writeFinite("meanReturn", returns.mean());
    writeFinite("returnDeviation", returns.deviation());
    writeFinite("largestReturn", returns.largest());
    writeFinite("smallestReturn", returns.smallest());
  }

  private void writeRow(String name, Row row, Instrument instrument) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("time", Times.text(row.timeNanos()));
    json.writeNumberField("open", instrument.price(row.openTicks()));
    json.writeNumberField("high", instrument.price(row.highTicks()));
    json.writeNumberField("low", instrument.price(row.lowTicks()));
    json.writeNumberField("close", instrument.price(row.closeTicks()));
    json.writeNumberField("volume", row.volume());
    json.writeEndObject();
  }

  /** JSON has no NaN: a statistic that does not exist is null. */
  private void writeFinite(String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}
