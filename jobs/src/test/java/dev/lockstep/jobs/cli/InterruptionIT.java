package dev.lockstep.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals to a process that works. */
final class InterruptionIT {
  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void aSignalLetsTheWorkCleanUpAndEndsTheProcessWithItsCode(String signal, int exitCode)
      throws Exception {
    Process process = start();
    try (BufferedReader output = process.inputReader(UTF_8)) {
      assertThat(output.readLine()).isEqualTo("working");

      CommandProcess.signal(process, signal);

      assertThat(output.lines().collect(Collectors.joining("\n")))
          .isEqualTo("cleaned up, interrupted: true");
    }
    assertThat(process.waitFor()).isEqualTo(exitCode);
  }

  @Test
  void workThatIsNotInterruptedEndsAsUsual() throws Exception {
    Process process = start("short");

    assertThat(process.inputReader(UTF_8).lines())
        .containsExactly("working", "cleaned up, interrupted: false");
    assertThat(process.waitFor()).isZero();
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(InterruptibleWork.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
