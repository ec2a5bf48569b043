package dev.lockstep.jobs.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 sum in the making. */
final class Sha256 {
  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds the remaining bytes. */
  void update(ByteBuffer bytes) {
    digest.update(bytes);
  }

  /** Adds a text with its end, so that neighbouring texts cannot run into each other. */
  void update(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /** The sum of all that was added, in hexadecimal; ends this object's use. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
