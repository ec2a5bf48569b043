package dev.lockstep.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.strategy.StrategyFactory;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExampleProjectTest {
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

  private static URLClassLoader loader(Path... paths) throws IOException {
    URL[] urls = new URL[paths.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = paths[i].toUri().toURL();
    }
    return new URLClassLoader(urls, StrategyFactory.class.getClassLoader());
  }
}
