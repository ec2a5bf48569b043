package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.strategy.InvalidParameterException;
import dev.lockstep.strategy.StrategyCatalog;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Users' own strategies. */
final class StrategyJars {
  @Option(
      names = "--strategy-jar",
      paramLabel = "JAR",
      description = "Find strategies in this jar too; may be given more than once")
  private List<Path> jars = List.of();

  List<Path> jars() {
    return jars.stream().map(Path::toAbsolutePath).toList();
  }

  /** All strategies, built-in ones included. The class loader lives as long as the process. */
  StrategyCatalog catalog() {
    return load(jars);
  }

  /** All strategies of these jars and the built-in ones. */
  static StrategyCatalog load(List<Path> jars) {
    ClassLoader builtIn = StrategyCatalog.class.getClassLoader();
    try {
      return new StrategyCatalog(
          jars.isEmpty() ? builtIn : new URLClassLoader(urls(jars), builtIn));
    } catch (InvalidParameterException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private static URL[] urls(List<Path> jars) {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      Path jar = jars.get(i);
      if (!Files.isRegularFile(jar)) {
        throw new UserError("strategy jar " + jar + " does not exist: build it first");
      }
      try {
        urls[i] = jar.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException("every path has a URL: " + jar, e);
      }
    }
    return urls;
  }
}
