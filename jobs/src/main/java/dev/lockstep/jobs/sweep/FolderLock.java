package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.UserError;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two commands out of one run directory. The system lifts it when the process dies. Remote
 * file systems have none.
 */
final class FolderLock implements Closeable {
  private static final String FILE = ".lock";

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the folder, which must be there; {@link UserError} when another command has it. */
  static Closeable take(SweepFolder folder) throws IOException {
    if (!folder.isLocal()) {
      return () -> {};
    }
    Path file = folder.local().resolve(FILE);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!lock(channel)) {
      channel.close();
      throw new UserError(
          "run directory " + folder.name() + " is in use by another command: wait for it");
    }
    return new FolderLock(file, channel);
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }
}
