package dev.lockstep.wire;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Seeded damage to sound frames, and frames that are random from the start. */
final class Mutations {
  private static final int[] EDGES = {0, 1, -1, 4, 8, 127, 255, 65_535, 1 << 24, 1 << 30};
  private static final int MAX_RANDOM_BYTES = 200;

  private final long seed;
  private final SplittableRandom random;
  private final List<byte[]> sound;

  Mutations(long seed, List<byte[]> sound) {
    this.seed = seed;
    random = new SplittableRandom(seed);
    this.sound = sound;
  }

  /**
   * Hands the next damaged frames to the decoder, and those that it takes to the check. A failure
   * says which of them it was.
   *
   * @return what the decoder said, each answer once
   */
  Set<DecodeReason> feed(int frames, Decoder decoder, Consumer<byte[]> check) {
    Set<DecodeReason> seen = EnumSet.noneOf(DecodeReason.class);
    for (int i = 0; i < frames; i++) {
      byte[] frame = next();
      try {
        DecodeReason reason = decoder.wrap(frame, 0, frame.length);
        seen.add(reason);
        if (reason == DecodeReason.OK) {
          check.accept(frame);
        }
      } catch (RuntimeException | AssertionError e) {
        String hex = HexFormat.of().formatHex(frame);
        throw new AssertionError("seed " + seed + ", buffer " + i + ": " + hex, e);
      }
    }
    return seen;
  }

  /** What all decoders of frames can do. */
  interface Decoder {
    DecodeReason wrap(byte[] bytes, int at, int length);
  }

  /** The next damaged frame; sometimes with a checksum made good again. */
  byte[] next() {
    if (random.nextInt(16) == 0) {
      return randomFrame();
    }
    byte[] frame = sound.get(random.nextInt(sound.size())).clone();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      frame = damaged(frame);
    }
    return frame;
  }

  private byte[] damaged(byte[] frame) {
    if (frame.length < FrameHeader.BYTES + Long.BYTES) {
      return frame;
    }
    int at = position(frame.length);
    int word = Math.min(at, frame.length - Integer.BYTES) & -Integer.BYTES;
    switch (random.nextInt(8)) {
      case 0, 1 -> frame[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> frame[at] = (byte) random.nextInt();
      case 3 -> LittleEndian.putInt(frame, word, EDGES[random.nextInt(EDGES.length)]);
      case 4 -> LittleEndian.putInt(frame, word, random.nextInt(-8, frame.length + 8));
      case 5 -> LittleEndian.putInt(frame, word, random.nextInt());
      case 6 -> System.arraycopy(frame, position(frame.length - 4), frame, word, 4);
      default -> {
        return random.nextInt(4) == 0 ? resized(frame) : frame;
      }
    }
    return frame;
  }

  /** Mostly behind the header, where the checks are deeper. */
  private int position(int length) {
    return random.nextInt(8) == 0
        ? random.nextInt(FrameHeader.BYTES)
        : random.nextInt(FrameHeader.BYTES, length);
  }

  private byte[] resized(byte[] frame) {
    byte[] other = Arrays.copyOf(frame, random.nextInt(frame.length + 16));
    if (other.length >= FrameHeader.BYTES && random.nextBoolean()) {
      LittleEndian.putInt(other, FrameHeader.LENGTH_AT, other.length - FrameHeader.BYTES);
    }
    return other;
  }

  private byte[] randomFrame() {
    byte[] frame = new byte[random.nextInt(MAX_RANDOM_BYTES)];
    random.nextBytes(frame);
    if (frame.length >= FrameHeader.BYTES && random.nextInt(8) != 0) {
      byte[] header = sound.get(random.nextInt(sound.size()));
      System.arraycopy(header, 0, frame, 0, FrameHeader.LENGTH_AT);
      LittleEndian.putInt(frame, FrameHeader.LENGTH_AT, frame.length - FrameHeader.BYTES);
    }
    return frame;
  }
}
