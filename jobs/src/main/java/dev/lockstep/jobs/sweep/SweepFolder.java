package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.Sha256;
import dev.lockstep.jobs.UserError;
import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.Path;

/**
 * The run directory of a sweep, on any file system of Flink. A file appears whole or not at all;
 * names of files that are still being written start with a dot.
 */
final class SweepFolder {
  private static final int CHUNK_BYTES = 1 << 16;

  /** Where an object appears when its stream is closed, and renaming copies. */
  private static final Set<String> OBJECT_STORES =
      Set.of("s3", "s3a", "s3n", "s3p", "gs", "oss", "wasb", "wasbs");

  private final String name;
  private final Path root;
  private final FileSystem files;

  private SweepFolder(String name, Path root, FileSystem files) {
    this.name = name;
    this.root = root;
    this.files = files;
  }

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * A folder, which need not be there.
   *
   * @param name a local path, or a URI that the processes of a cluster reach too; {@link UserError}
   *     for a file system that is not known
   */
  static SweepFolder of(String name) {
    try {
      if (isShared(name)) {
        Path root = new Path(name);
        return new SweepFolder(name, root, root.getFileSystem());
      }
      // Never Flink's default file system, which may be another one.
      String local = java.nio.file.Path.of(name).toAbsolutePath().normalize().toString();
      return new SweepFolder(name, new Path("file://" + local), FileSystem.getLocalFileSystem());
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError("run directory " + name + " cannot be used: " + firstLine(e), e);
    }
  }

  /** Whether the name is one by which every process of a cluster finds the same folder. */
  static boolean isShared(String name) {
    return name.contains("://");
  }

  boolean isShared() {
    return isShared(name);
  }

  /** As the user named it. */
  String name() {
    return name;
  }

  /** The last part of its path. */
  String lastName() {
    return root.getName();
  }

  /** The URI of something in it. */
  String uri(String child) {
    return new Path(root, child).toString();
  }

  /** The folder for the JDK; only when {@link #isLocal}. */
  java.nio.file.Path local() {
    return java.nio.file.Path.of(root.getPath());
  }

  boolean isLocal() {
    URI uri = root.toUri();
    return "file".equals(uri.getScheme());
  }

  /** Names of what is in it, but for what starts with a dot; none when it is not there. */
  List<String> list() throws IOException {
    List<String> names = new ArrayList<>();
    try {
      FileStatus[] found = files.listStatus(root);
      for (FileStatus status : found == null ? new FileStatus[0] : found) {
        if (!status.getPath().getName().startsWith(".")) {
          names.add(status.getPath().getName());
        }
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    return names;
  }

  /** {@link UserError} when something stands in the place of a new folder. */
  void requireFree() throws IOException {
    if (files.exists(root) && !files.getFileStatus(root).isDir()) {
      throw new UserError("run directory " + name + " is a file: name another one");
    }
    if (has(Origin.FILE)) {
      throw new UserError(
          "run directory %s holds a sweep already: go on with --resume %s, or name another one"
              .formatted(name, name));
    }
    if (!list().isEmpty()) {
      throw new UserError("run directory " + name + " is not empty: name another one");
    }
  }

  boolean has(String child) throws IOException {
    return files.exists(new Path(root, child));
  }

  void make() throws IOException {
    files.mkdirs(root);
  }

  String text(String child) throws IOException {
    try (InputStream in = files.open(new Path(root, child))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  String sha256(String child) throws IOException {
    Sha256 hash = new Sha256();
    byte[] chunk = new byte[CHUNK_BYTES];
    try (InputStream in = files.open(new Path(root, child))) {
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        hash.update(ByteBuffer.wrap(chunk, 0, length));
      }
    }
    return hash.hex();
  }

  /** Writes a file, in place of one that is there. */
  void write(String child, Content content) throws IOException {
    Path file = new Path(root, child);
    if (OBJECT_STORES.contains(String.valueOf(root.toUri().getScheme()))) {
      create(file, content);
      return;
    }
    Path draft = new Path(file.getParent(), "." + file.getName() + ".part");
    create(draft, content);
    if (!files.rename(draft, file)) {
      // Some file systems do not rename onto a file that is there.
      files.delete(file, false);
      if (!files.rename(draft, file)) {
        throw new IOException(draft + " cannot be renamed to " + file.getName());
      }
    }
  }

  private void create(Path file, Content content) throws IOException {
    try (FSDataOutputStream out = files.create(file, WriteMode.OVERWRITE);
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      content.writeTo(text);
      text.flush();
      if (!files.isDistributedFS()) {
        out.sync();
      }
    }
  }

  /** Removes a file or folder, if it is there. */
  void delete(String child) throws IOException {
    try {
      files.delete(new Path(root, child), true);
    } catch (FileNotFoundException e) {
      // That is how it should be.
      return;
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
  }
}
