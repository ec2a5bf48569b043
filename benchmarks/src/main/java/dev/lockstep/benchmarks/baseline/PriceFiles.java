package dev.lockstep.benchmarks.baseline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Reads opens and closes from CSV files, plain or gzip by name, columns named in the header. */
public final class PriceFiles {
  private PriceFiles() {}

  /** Up to {@code maxBars} rows. */
  public static PriceArrays read(String symbol, Path file, int maxBars) throws IOException {
    return read(symbol, file, "", maxBars);
  }

  /** Up to {@code maxBars} rows, from the first whose first cell is not before {@code from}. */
  public static PriceArrays read(String symbol, Path file, String from, int maxBars)
      throws IOException {
    try (BufferedReader reader = open(file)) {
      List<String> header = Arrays.asList(reader.readLine().toLowerCase(Locale.ROOT).split(","));
      int openColumn = header.indexOf("open");
      int closeColumn = header.indexOf("close");
      List<String[]> rows =
          reader
              .lines()
              .map(line -> line.split(","))
              .filter(cells -> cells[0].compareTo(from) >= 0)
              .limit(maxBars)
              .toList();
      return new PriceArrays(symbol, column(rows, openColumn), column(rows, closeColumn));
    }
  }

  private static double[] column(List<String[]> rows, int column) {
    return rows.stream().mapToDouble(cells -> Double.parseDouble(cells[column])).toArray();
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    boolean isPacked = file.getFileName().toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(
            isPacked ? new GZIPInputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8));
  }
}
