package dev.lockstep.jobs.cli;

import dev.lockstep.wire.Codec;
import dev.lockstep.wire.FrameSettings;
import picocli.CommandLine.Option;

/** How the frames of a new dataset are written. */
final class FrameOptions {
  @Option(
      names = "--codec",
      paramLabel = "none|lz4|zstd",
      defaultValue = "none",
      description =
          "Compression of the files: none (fastest to read), lz4 or zstd "
              + "(smallest). Default: none")
  private Codec codec;

  @Option(
      names = "--no-checksum",
      description = "Write frames without CRC32C, so that damage goes unnoticed")
  private boolean withoutChecksum;

  FrameSettings settings() {
    return new FrameSettings(codec, !withoutChecksum);
  }
}
