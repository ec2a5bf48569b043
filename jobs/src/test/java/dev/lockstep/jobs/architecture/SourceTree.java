package dev.lockstep.jobs.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The text files of the repository, without what is built, generated or kept by tools. */
final class SourceTree {
  private static final Set<String> SKIPPED_FOLDERS =
      Set.of("target", "generated", "node_modules", "runs");
  private static final Set<String> TEXT_ENDINGS =
      Set.of("java", "md", "xml", "fbs", "sql", "sh", "mjs", "json", "yaml", "yml", "properties");

  private SourceTree() {}

  /** The folder that holds the Maven wrapper. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** In order of their paths. */
  static List<SourceFile> read() {
    Path root = root();
    List<SourceFile> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return isSkipped(root, folder)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (isText(file)) {
                String path = root.relativize(file).toString().replace('\\', '/');
                files.add(new SourceFile(path, Files.readString(file)));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(SourceFile::path));
    return List.copyOf(files);
  }

  private static boolean isSkipped(Path root, Path folder) {
    String name = folder.getFileName().toString();
    boolean isHidden = name.startsWith(".") && !name.equals(".ci");
    return !folder.equals(root) && (isHidden || SKIPPED_FOLDERS.contains(name));
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString();
    return TEXT_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
