package dev.lockstep.wire;

import java.util.Objects;

/**
 * How frames are written. Readers need no settings: a frame says what it is.
 *
 * @param codec how payloads are compressed; one that would not shrink is stored as it is
 * @param checksum whether frames carry a CRC32C
 */
public record FrameSettings(Codec codec, boolean checksum) {
  /** No compression, with checksum. */
  public static final FrameSettings DEFAULT = new FrameSettings(Codec.NONE, true);

  public FrameSettings {
    Objects.requireNonNull(codec, "codec");
  }
}
