package dev.lockstep.jobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 sum in the making. */
public final class Sha256 {
  private static final int CHUNK_BYTES = 1 << 16;

  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds the remaining bytes. */
  public void update(ByteBuffer bytes) {
    digest.update(bytes);
  }

  /** Adds a text with its end, so that neighbouring texts cannot run into each other. */
  public void update(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /** The sum of all that was added, in hexadecimal; ends this object's use. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The 32 bytes of the sum of all that was added; ends this object's use. */
  public byte[] bytes() {
    return digest.digest();
  }

  /** The sum of a file's bytes, in hexadecimal. */
  public static String ofFile(Path file) throws IOException {
    Sha256 hash = new Sha256();
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK_BYTES);
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(buffer) >= 0) {
        hash.update(buffer.flip());
        buffer.clear();
      }
    }
    return hash.hex();
  }
}
