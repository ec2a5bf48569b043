package dev.lockstep.jobs.oracle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The real market data beside the repository; asking for it skips the test where it is absent. */
final class MarketFiles {
  private MarketFiles() {}

  static NaiveSeries oracle(LocalDate first, LocalDate last) {
    return NaiveCsv.read("ORCL", first, last, oracleFile().get(0));
  }

  static List<Path> oracleFile() {
    return List.of(folder().resolve("daily/orcl-1995-2014.csv"));
  }

  static NaiveSeries bitcoinMinutes(int firstYear, int lastYear) {
    return NaiveCsv.read("BTCUSD", bitcoinFiles(firstYear, lastYear).toArray(Path[]::new));
  }

  static List<Path> bitcoinFiles(int firstYear, int lastYear) {
    return IntStream.rangeClosed(firstYear, lastYear)
        .mapToObj(year -> "minute/bitfinex_BTCUSD_1m_" + year + ".csv.gz")
        .map(folder()::resolve)
        .toList();
  }

  /** Every A-share, in symbol order. */
  static List<NaiveSeries> shares() {
    return shareFiles().stream().map(file -> NaiveCsv.read(symbol(file), file)).toList();
  }

  static List<Path> shareFiles() {
    try (Stream<Path> files = Files.list(folder().resolve("ashare_daily"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String symbol(Path file) {
    return file.getFileName().toString().replace(".csv.gz", "");
  }

  private static Path folder() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Path folder = root.resolveSibling("shared").resolve("data");
    assumeTrue(Files.isDirectory(folder), "real market data is not at ../shared/data");
    return folder;
  }
}
