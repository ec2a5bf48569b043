package dev.lockstep.benchmarks.ratio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures travel from one JVM of a run to the next. */
final class FiguresTest {

  @Test
  void laterFiguresOfTheFileReadTheEarlier(@TempDir Path folder) throws IOException {
    String file = folder.resolve("figures").toString();

    new Figures(file).put("sma-cross", 2.25);

    assertThat(new Figures(file).get("sma-cross")).isEqualTo(2.25);
    assertThat(new Figures(file).get("bollinger")).isNaN();
  }

  @Test
  void withoutAFileTheyStayInTheProcess() throws IOException {
    Figures figures = new Figures("");

    figures.put("sma-cross", 2.25);

    assertThat(figures.get("sma-cross")).isEqualTo(2.25);
  }
}
