package dev.lockstep.jobs.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * Reads the bars of one symbol from CSV files in time order, plain or gzip by name.
 *
 * <p>The header names the columns, in any case: open, high, low, close, volume, and the time as
 * date, ts, timestamp_ms or with no name. A time is an ISO date, meaning midnight UTC, or
 * milliseconds since 1970. An empty volume is zero. A row with a price that is not above zero, a
 * high below the low, an open or close outside the range, or a time that is not after the one
 * before is left out and counted.
 */
final class NaiveCsv {
  private static final List<String> TIME_NAMES = List.of("date", "ts", "timestamp_ms", "");

  private final List<NaiveBar> bars = new ArrayList<>();
  private int rejectedRows;

  private NaiveCsv() {}

  static NaiveSeries read(String symbol, Path... files) {
    return read(symbol, LocalDate.MIN, LocalDate.MAX, files);
  }

  /** Only the bars from one day to another, both included. */
  static NaiveSeries read(String symbol, LocalDate first, LocalDate last, Path... files) {
    NaiveCsv csv = new NaiveCsv();
    for (Path file : files) {
      csv.readFile(file, first, last);
    }
    return new NaiveSeries(symbol, csv.bars, csv.rejectedRows);
  }

  private void readFile(Path file, LocalDate first, LocalDate last) {
    long firstDay = first.toEpochDay();
    long lastDay = last.toEpochDay();
    try (BufferedReader reader = open(file)) {
      List<String> header =
          Arrays.stream(reader.readLine().split(",", -1))
              .map(name -> name.toLowerCase(Locale.ROOT))
              .toList();
      int time = TIME_NAMES.stream().mapToInt(header::indexOf).max().orElseThrow();
      int[] columns = {
        time,
        header.indexOf("open"),
        header.indexOf("high"),
        header.indexOf("low"),
        header.indexOf("close"),
        header.indexOf("volume")
      };
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        NaiveBar bar = parse(line.split(",", -1), columns);
        long day = Math.floorDiv(bar.timeNanos(), TimeUnit.DAYS.toNanos(1));
        if (day >= firstDay && day <= lastDay) {
          keep(bar);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(NaiveBar bar) {
    boolean isLater = bars.isEmpty() || bar.timeNanos() > bars.get(bars.size() - 1).timeNanos();
    if (isLater && bar.isValid()) {
      bars.add(bar);
    } else {
      rejectedRows++;
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    boolean isPacked = file.getFileName().toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(
            isPacked ? new GZIPInputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8));
  }

  private static NaiveBar parse(String[] cells, int[] columns) {
    String volume = cells[columns[5]];
    return new NaiveBar(
        timeNanos(cells[columns[0]]),
        price(cells[columns[1]]),
        price(cells[columns[2]]),
        price(cells[columns[3]]),
        price(cells[columns[4]]),
        !volume.isEmpty() && new BigDecimal(volume).signum() > 0);
  }

  /** Throws when a price has more decimals than are kept: an oracle does not round its input. */
  private static long price(String text) {
    return new BigDecimal(text).setScale(NaiveBar.PRICE_DECIMALS).unscaledValue().longValueExact();
  }

  private static long timeNanos(String text) {
    return text.contains("-")
        ? TimeUnit.DAYS.toNanos(LocalDate.parse(text).toEpochDay())
        : TimeUnit.MILLISECONDS.toNanos(Long.parseLong(text));
  }
}
