package dev.lockstep.jobs.kafka;

import dev.lockstep.jobs.UserError;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;

/**
 * The classes of the broker in a class loader of their own. Flink's RPC system brings the Scala of
 * an older version inside its jar, under the same names as the Scala that the broker needs.
 */
final class BrokerClasses {
  private static final String OLDER_SCALA = "flink-rpc-akka";
  private static final String SERVER = "kafka/server/KafkaRaftServer.class";

  /** Kept for the life of the process: threads and hooks of an ended broker may need classes. */
  private static final ClassLoader LOADER =
      new URLClassLoader("broker", jars(), ClassLoader.getPlatformClassLoader());

  private BrokerClasses() {}

  private static URL[] jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .filter(entry -> !String.valueOf(entry.getFileName()).startsWith(OLDER_SCALA))
        .map(BrokerClasses::url)
        .toArray(URL[]::new);
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("the class path has no URL for " + entry, e);
    }
  }

  /** The job jar leaves the broker out, as no cluster needs it: that is a {@link UserError}. */
  static void require() {
    require(LOADER);
  }

  static void require(ClassLoader loader) {
    if (loader.getResource(SERVER) == null) {
      throw new UserError(
          "--embedded needs a Kafka broker, which this jar leaves out: start ./lockstep live"
              + " --embedded, or name a broker with --brokers");
    }
  }

  /** Starts a {@link RaftBroker}; closing it stops it. */
  static AutoCloseable start(Properties properties) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // The broker finds classes that are named in its settings through its threads.
    thread.setContextClassLoader(LOADER);
    try {
      Constructor<?> constructor =
          Class.forName(RaftBroker.class.getName(), true, LOADER)
              .getDeclaredConstructor(Properties.class);
      constructor.setAccessible(true);
      return (AutoCloseable) constructor.newInstance(properties);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the broker did not start: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the broker's classes are not there: " + e, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
