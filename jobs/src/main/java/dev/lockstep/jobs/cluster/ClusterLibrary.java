package dev.lockstep.jobs.cluster;

import dev.lockstep.jobs.RunFailure;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.apache.flink.runtime.rpc.RpcSystemLoader;

/**
 * The jars of a cluster: Flink, RocksDB, its log and the one class of ours that finds Flink's RPC
 * system. Everything else comes with the job. They are found on this process's own class path.
 */
final class ClusterLibrary {
  /** Flink without the connector to Kafka, and what Flink itself needs. */
  private static final Pattern OF_FLINK =
      Pattern.compile(
          "(flink-(?!connector-kafka).*|frocksdbjni-.*|log4j-.*|slf4j-api-.*|async-profiler-.*"
              + "|commons-(cli|collections|compress|io|lang3|math3|text)-.*|javassist-.*"
              + "|jsr305-.*|kryo-.*|minlog-.*|objenesis-.*|reflectasm-.*|RoaringBitmap-.*"
              + "|lz4-java-.*|snappy-java-.*|snakeyaml-engine-.*)\\.jar");

  private static final Pattern OF_TESTS = Pattern.compile(".*-(test-utils|tests).*\\.jar");
  private static final String RPC_LOADER = "lockstep-rpc-loader.jar";

  private ClusterLibrary() {}

  /**
   * Fills a folder with them. They are hard links where that is possible, so that a new build does
   * not pull the jars from under a running cluster.
   */
  static void fill(Path folder, String classPath) throws IOException {
    List<Path> jars = find(classPath);
    if (jars.isEmpty()) {
      throw new RunFailure("a cluster needs Flink's jars on the class path: use ./lockstep");
    }
    for (Path jar : jars) {
      link(jar, folder.resolve(jar.getFileName()));
    }
    writeRpcLoader(folder.resolve(RPC_LOADER));
  }

  static List<Path> find(String classPath) {
    List<Path> jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry).toAbsolutePath();
      String name = String.valueOf(jar.getFileName());
      if (OF_FLINK.matcher(name).matches() && !OF_TESTS.matcher(name).matches()) {
        jars.add(jar);
      }
    }
    return jars;
  }

  private static void link(Path jar, Path place) throws IOException {
    try {
      Files.createLink(place, jar);
    } catch (FileSystemException | UnsupportedOperationException e) {
      // Another file system, or one without hard links.
      Files.copy(jar, place);
    }
  }

  private static void writeRpcLoader(Path jar) throws IOException {
    Class<?> type = ClassPathRpcLoader.class;
    String name = type.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      out.putNextEntry(new JarEntry("META-INF/services/" + RpcSystemLoader.class.getName()));
      out.write((type.getName() + "\n").getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new JarEntry(name));
      in.transferTo(out);
    }
  }
}
