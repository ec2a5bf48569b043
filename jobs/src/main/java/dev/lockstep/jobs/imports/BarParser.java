package dev.lockstep.jobs.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Locale;
import java.util.Set;

/** Reads the columns of a row into a {@link ParsedBar}. */
final class BarParser {
  private static final Set<String> NOT_NUMBERS =
      Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");
  private static final BarColumn[] PRICES = {
    BarColumn.OPEN, BarColumn.HIGH, BarColumn.LOW, BarColumn.CLOSE
  };

  private final ColumnLayout layout;
  private final TimeFormat timeFormat;
  private final DecimalText decimal = new DecimalText();

  BarParser(ColumnLayout layout, TimeFormat timeFormat) {
    this.layout = layout;
    this.timeFormat = timeFormat;
  }

  /** Fills {@code bar}; why it cannot be read, or {@code null}. */
  RejectionReason parse(CsvRecord row, ParsedBar bar) {
    if (!layout.fits(row)) {
      return RejectionReason.MISSING_COLUMN;
    }
    bar.timeNanos = timeFormat.nanos(row.getField(layout.index(BarColumn.TIME)));
    if (bar.timeNanos == TimeFormat.INVALID) {
      return RejectionReason.UNPARSABLE_TIME;
    }
    for (int price = 0; price < ParsedBar.PRICES; price++) {
      String text = row.getField(layout.index(PRICES[price]));
      if (!decimal.parse(text)) {
        return isNotANumber(text) ? RejectionReason.NOT_A_NUMBER : RejectionReason.UNPARSABLE_PRICE;
      }
      bar.mantissas[price] = decimal.mantissa();
      bar.scales[price] = decimal.scale();
    }
    return parseVolume(row.getField(layout.index(BarColumn.VOLUME)), bar);
  }

  private RejectionReason parseVolume(String text, ParsedBar bar) {
    if (text.isBlank()) {
      bar.volume = 0;
      bar.volumeScale = 0;
      return null;
    }
    if (!decimal.parse(text)) {
      return isNotANumber(text) ? RejectionReason.NOT_A_NUMBER : RejectionReason.UNPARSABLE_VOLUME;
    }
    bar.volume = decimal.toDouble();
    bar.volumeScale = decimal.scale();
    return null;
  }

  private static boolean isNotANumber(String text) {
    return NOT_NUMBERS.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
