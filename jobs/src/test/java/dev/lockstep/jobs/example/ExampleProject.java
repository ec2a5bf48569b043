package dev.lockstep.jobs.example;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Builds the project in {@code examples/my-strategy} as its own build would, without Maven. */
final class ExampleProject {
  private final Path project = repositoryRoot().resolve("examples/my-strategy");
  private final Path target;

  /**
   * Builds below a folder that the caller owns.
   *
   * @param target where classes and jar go
   */
  ExampleProject(Path target) {
    this.target = target;
  }

  /** Compiles the main sources and puts them with the resources into a jar. */
  Path jar() throws IOException {
    Path classes = compile("main", System.getProperty("java.class.path"));
    Path jar = target.resolve("my-strategy.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      add(out, classes);
      add(out, project.resolve("src/main/resources"));
    }
    return jar;
  }

  /** Compiles the tests against the jar and returns the folder of their classes. */
  Path testClasses(Path jar) throws IOException {
    String path = jar + System.getProperty("path.separator");
    return compile("test", path + System.getProperty("java.class.path"));
  }

  private Path compile(String part, String classPath) throws IOException {
    Path classes = Files.createDirectories(target.resolve(part + "-classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-Xlint:all,-classfile,-path",
            "-Werror",
            "-proc:none",
            "-classpath",
            classPath,
            "-d",
            classes.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean isGood =
          compiler
              .getTask(
                  null,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources("src/" + part + "/java")))
              .call();
      if (!isGood) {
        throw new IllegalStateException("examples/my-strategy does not compile: " + part);
      }
    }
    return classes;
  }

  private List<Path> sources(String folder) {
    return files(project.resolve(folder))
        .filter(file -> file.toString().endsWith(".java"))
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(JarOutputStream out, Path folder) throws IOException {
    for (Path file : files(folder).toList()) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      out.putNextEntry(new JarEntry(name));
      Files.copy(file, out);
      out.closeEntry();
    }
  }

  private static Path repositoryRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
