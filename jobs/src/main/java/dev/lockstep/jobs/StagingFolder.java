package dev.lockstep.jobs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hidden sibling in which a folder is built before it appears, whole, under its name. It holds
 * a lock and the contents; what a killed process left of it is thrown away by the next one.
 */
public final class StagingFolder implements Closeable {
  /**
   * What is being built.
   *
   * @param name in messages, such as {@code dataset}
   * @param mark the file by which a finished folder is known
   */
  public record Kind(String name, String mark) {}

  private final Path target;
  private final Path staging;
  private final Path contents;
  private final FileChannel lockChannel;
  private final Thread atShutdown = new Thread(this::discard, "discard-staging");

  private boolean open = true;

  private StagingFolder(Path target, Path staging, FileChannel lockChannel) {
    this.target = target;
    this.staging = staging;
    this.contents = staging.resolve("contents");
    this.lockChannel = lockChannel;
  }

  /** Begins to build {@code folder}, which must not exist or be empty. */
  public static StagingFolder create(Path folder, Kind kind) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    requireFree(folder, target, kind);
    Path staging = target.resolveSibling("." + target.getFileName() + ".part");
    Files.createDirectories(staging);
    FileChannel channel =
        FileChannel.open(
            staging.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!lock(channel)) {
      channel.close();
      throw new UserError(
          kind.name() + " " + folder + " is being written by another command: wait for it");
    }
    StagingFolder created = new StagingFolder(target, staging, channel);
    deleteTree(created.contents);
    Files.createDirectory(created.contents);
    Runtime.getRuntime().addShutdownHook(created.atShutdown);
    return created;
  }

  private static void requireFree(Path folder, Path target, Kind kind) throws IOException {
    String name = kind.name() + " " + folder;
    if (target.getFileName() == null) {
      throw new UserError(name + " must be a folder with a name");
    }
    if (!Files.exists(target)) {
      return;
    }
    if (Files.exists(target.resolve(kind.mark()))) {
      throw new UserError(name + " exists already: name another folder or remove this one");
    }
    if (!Files.isDirectory(target)) {
      throw new UserError(name + " is a file: name another folder");
    }
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw new UserError(name + " is not empty: name another folder");
      }
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Where the contents are written until {@link #publish}. */
  public Path contents() {
    return contents;
  }

  /** Lets the folder appear under its name, all at once. */
  public void publish() throws IOException {
    syncFolder(contents);
    Files.move(contents, target, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(target.getParent());
    close();
  }

  /** Throws away what was not published. */
  @Override
  public void close() throws IOException {
    if (!open) {
      return;
    }
    open = false;
    discard();
    lockChannel.close();
    try {
      Runtime.getRuntime().removeShutdownHook(atShutdown);
    } catch (IllegalStateException e) {
      // The shutdown is under way and runs the hook: there is nothing left to discard.
      return;
    }
  }

  private void discard() {
    try {
      deleteTree(staging);
    } catch (IOException e) {
      // The name starts with a dot and holds no manifest: nobody takes it for a dataset, and the
      // next command that writes the same dataset removes it.
      return;
    }
  }

  private static void deleteTree(Path root) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(root)) {
      tree.sorted(Comparator.reverseOrder()).forEach(paths::add);
    } catch (NoSuchFileException e) {
      return;
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  private static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
