package dev.lockstep.indicator;

import dev.lockstep.instrument.Instrument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Real market data beside the project; tests that want it are skipped where it is absent. */
final class RealBars {
  private static final int MINUTE_ROWS = 100_000;

  private static Bars oracle;
  private static Bars bitcoin;

  private RealBars() {}

  /** ORCL, 1995 to 2014. */
  static synchronized Bars oracleDaily() throws IOException {
    if (oracle == null) {
      oracle = readOracle();
    }
    return oracle;
  }

  /** The first rows of BTC/USD in 2017. */
  static synchronized Bars bitcoinMinutes() throws IOException {
    if (bitcoin == null) {
      bitcoin = readBitcoin();
    }
    return bitcoin;
  }

  private static Bars readOracle() throws IOException {
    Instrument instrument = Bars.instrument("0.000001", "America/New_York");
    List<String> lines = Files.readAllLines(file("daily/orcl-1995-2014.csv"));
    Bars bars = new Bars("ORCL daily", instrument, lines.size() - 1);
    for (int row = 0; row < bars.rows(); row++) {
      String[] cells = lines.get(row + 1).split(",", -1);
      long dayNanos = 24 * 60 * Bars.MINUTE_NANOS;
      put(bars, row, LocalDate.parse(cells[0]).toEpochDay() * dayNanos, cells, cells[6]);
    }
    return bars;
  }

  private static Bars readBitcoin() throws IOException {
    Instrument instrument = Bars.instrument("0.00000001", "UTC");
    Bars bars = new Bars("BTC/USD minutes", instrument, MINUTE_ROWS);
    try (InputStream file = Files.newInputStream(file("minute/bitfinex_BTCUSD_1m_2017.csv.gz"));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (int row = 0; row < MINUTE_ROWS; row++) {
        String[] cells = lines.readLine().split(",", -1);
        put(bars, row, Long.parseLong(cells[0]) * 1_000_000, cells, cells[5]);
      }
    }
    return bars;
  }

  private static void put(Bars bars, int row, long timeNanos, String[] cells, String volume) {
    int scale = bars.instrument().tickSize().scale();
    bars.timeNanos()[row] = timeNanos;
    bars.openTicks()[row] = ticks(cells[1], scale);
    bars.highTicks()[row] = ticks(cells[2], scale);
    bars.lowTicks()[row] = ticks(cells[3], scale);
    bars.closeTicks()[row] = ticks(cells[4], scale);
    bars.volumes()[row] = Double.parseDouble(volume);
  }

  private static long ticks(String price, int scale) {
    return new BigDecimal(price)
        .movePointRight(scale)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  private static Path file(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Assumptions.assumeTrue(root != null, "the repository's root was not found");
    Path file = root.resolve("../shared/data").resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "real data is absent: ../shared/data/" + name);
    return file;
  }
}
