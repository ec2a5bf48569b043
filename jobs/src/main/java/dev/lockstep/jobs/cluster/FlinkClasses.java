package dev.lockstep.jobs.cluster;

import dev.lockstep.jobs.UserError;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Flink's own classes in a class loader of their own, for programs of others. Flink loads whatever
 * is named as its own from the parent of a program: were our connector to Kafka there, it would be
 * mixed with the Kafka that the program brings.
 */
final class FlinkClasses {
  /** Kept for the life of the process: threads of a program may need classes. */
  static final ClassLoader LOADER =
      new URLClassLoader("flink", urls(), ClassLoader.getPlatformClassLoader());

  private FlinkClasses() {}

  private static URL[] urls() {
    List<URL> urls = new ArrayList<>();
    for (Path jar : ClusterLibrary.find(System.getProperty("java.class.path"))) {
      try {
        urls.add(jar.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalStateException("the class path has no URL for " + jar, e);
      }
    }
    urls.add(JarProgram.class.getProtectionDomain().getCodeSource().getLocation());
    return urls.toArray(URL[]::new);
  }

  /** Opens a {@link JarProgram}; running it may fail with what its main method throws. */
  static Runnable program(
      Target target, Path jar, String mainClass, List<String> arguments, boolean waits) {
    try {
      Constructor<?> constructor =
          Class.forName(JarProgram.class.getName(), true, LOADER)
              .getDeclaredConstructor(
                  String.class, int.class, File.class, String.class, String[].class, boolean.class);
      constructor.setAccessible(true);
      return (Runnable)
          constructor.newInstance(
              target.host(),
              target.port(),
              jar.toFile(),
              mainClass,
              arguments.toArray(new String[0]),
              waits);
    } catch (InvocationTargetException e) {
      throw new UserError("--jar cannot be run: " + JobFailure.line(e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Flink's classes are not there: " + e, e);
    }
  }
}
