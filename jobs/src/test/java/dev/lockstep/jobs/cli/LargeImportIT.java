package dev.lockstep.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is larger than the heap, imported by a process of its own. */
final class LargeImportIT {
  private static final int ROWS = 2_200_000;

  @TempDir private static Path folder;

  private static Path file;

  @BeforeAll
  static void writeLargeFile() throws IOException {
    file = folder.resolve("LARGE.csv");
    Random random = new Random(5);
    long price = 10_000_000;
    StringBuilder line = new StringBuilder();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("time,open,high,low,close,volume\n");
      for (int row = 0; row < ROWS; row++) {
        long close = Math.max(2_000_000, price + random.nextInt(1001) - 500);
        line.setLength(0);
        line.append(1_262_304_000L + row * 60L);
        appendPrice(line, price);
        appendPrice(line, Math.max(price, close) + 300);
        appendPrice(line, Math.min(price, close) - 300);
        appendPrice(line, close);
        line.append(',').append(random.nextInt(100_000)).append('\n');
        out.append(line);
        price = close;
      }
    }
    assertThat(Files.size(file)).isGreaterThan(120_000_000);
  }

  private static void appendPrice(StringBuilder line, long tenThousandths) {
    line.append(',').append(tenThousandths / 10_000).append('.');
    String decimals = Long.toString(10_000 + tenThousandths % 10_000);
    line.append(decimals, 1, decimals.length()).append("00");
  }

  private static Process start(Path dataset, String heap) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            heap,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.lockstep.jobs.cli.Lockstep",
            "import",
            file.toString(),
            "--dataset",
            dataset.toString(),
            "--bar",
            "1m",
            "--time-format",
            "epoch-seconds")
        .redirectErrorStream(true)
        .start();
  }

  @Test
  void memoryDoesNotDependOnTheSizeOfTheFile() throws Exception {
    Process process = start(folder.resolve("whole"), "-Xmx96m");
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("2,200,000 bars of 1 symbol").contains("tick 0.0001");
  }

  @Test
  void anImportThatIsKilledLeavesNoDatasetAndTheNextOneSucceeds() throws Exception {
    Path dataset = folder.resolve("killed");
    Path half = folder.resolve(".killed.part/contents/LARGE.blocks");
    Process process = start(dataset, "-Xmx96m");
    while (process.isAlive() && !(Files.exists(half) && Files.size(half) > 1_000_000)) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor();
    assertThat(half).exists();
    assertThat(dataset).doesNotExist();
    assertThat(CommandRun.of("inspect", folder.resolve(".killed.part/contents")).exitCode())
        .isEqualTo(2);

    Path small = folder.resolve("SMALL.csv");
    Files.writeString(small, "time,open,high,low,close,volume\n2020-01-06,1,1,1,1,1\n");
    CommandRun next = CommandRun.of("import", small, "--dataset", dataset, "--bar", "1d");
    assertThat(next.exitCode()).as(next.err()).isZero();
    assertThat(folder.resolve(".killed.part")).doesNotExist();
    assertThat(dataset.resolve("LARGE.blocks")).doesNotExist();
  }
}
