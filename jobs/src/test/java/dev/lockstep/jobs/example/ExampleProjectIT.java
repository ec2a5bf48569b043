package dev.lockstep.jobs.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.jobs.RunFolder;
import dev.lockstep.jobs.cli.CommandRun;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.strategy.StrategyFactory;
import dev.lockstep.testkit.FillOutput;
import dev.lockstep.testkit.StrategyTestKit;
import dev.lockstep.testkit.TestRun;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExampleProjectIT {
  @TempDir private Path target;

  @Test
  void theJarOfTheExampleIsFoundByNameAndTrades() throws IOException {
    Path jar = new ExampleProject(target).jar();
    try (URLClassLoader loader = loader(jar)) {
      StrategyFactory<?> factory = new StrategyCatalog(loader).find("my-strategy");
      assertThat(factory.getClass().getClassLoader()).isSameAs(loader);

      StrategyTestKit kit =
          StrategyTestKit.of(() -> factory.create(Map.of("trend", "3", "range", "2")));
      TestRun run = kit.closes(100, 100, 100, 101, 102, 102, 103, 90).run();

      assertThat(run.fills())
          .extracting(FillOutput::toString)
          .containsExactly("event 5: buy 940 TEST at 102.0", "event 8: sell 940 TEST at 90.0");
      kit.checkSurvivesRestore();
    }
  }

  @Test
  void theTestsOfTheExamplePass() throws IOException, ReflectiveOperationException {
    ExampleProject example = new ExampleProject(target);
    Path jar = example.jar();
    try (URLClassLoader loader = loader(jar, example.testClasses(jar))) {
      Class<?> tests = loader.loadClass("example.MyStrategyTest");
      Constructor<?> constructor = tests.getDeclaredConstructor();
      constructor.setAccessible(true);
      int passed = 0;
      for (Method method : tests.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)) {
          method.setAccessible(true);
          method.invoke(constructor.newInstance());
          passed++;
        }
      }
      assertThat(passed).isEqualTo(3);
    }
  }

  @Test
  void theCommandLineRunsTheStrategyOfTheJar() throws IOException {
    Path jar = new ExampleProject(target).jar();
    Path data = target.resolve("data");
    assertThat(CommandRun.of("generate", "--dataset", data, "--symbols", 1).exitCode()).isZero();

    CommandRun list = CommandRun.of("strategies", "--strategy-jar", jar);
    assertThat(list.out()).contains("my-strategy").contains("sma-cross");

    Path folder = target.resolve("run");
    CommandRun run =
        CommandRun.of(
            "backtest",
            "--dataset",
            data,
            "--strategy-jar",
            jar,
            "--strategy",
            "my-strategy",
            "--cash",
            100_000,
            "--commission-bps",
            3,
            "--run-dir",
            folder);
    assertThat(run.exitCode()).as(run.err()).isZero();
    RunFolder directory = new RunFolder(folder);
    assertThat(directory.manifest()).containsEntry("settings/strategy", "my-strategy");
    assertThat(directory.number("fills").intValueExact()).isPositive();
  }

  private static URLClassLoader loader(Path... paths) throws IOException {
    URL[] urls = new URL[paths.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = paths[i].toUri().toURL();
    }
    return new URLClassLoader(urls, StrategyFactory.class.getClassLoader());
  }
}
