package dev.lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class Utf8Test {
  private static final long SEED = 7;
  private static final int BEFORE = 8;

  @Test
  void agreesWithTheJdkOnRandomBytes() {
    SplittableRandom random = new SplittableRandom(SEED);
    byte[] some = {'a', ' ', '~', 0x1F, 0x7F, (byte) 0xC3, (byte) 0xA9, (byte) 0xE2, (byte) 0x82};
    byte[] more = {(byte) 0xAC, (byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80, (byte) 0xED};
    for (int i = 0; i < 300_000; i++) {
      int length = random.nextInt(30);
      byte[] bytes = new byte[BEFORE + length + 1];
      for (int at = BEFORE; at < BEFORE + length; at++) {
        byte[] from = random.nextInt(4) == 0 ? more : some;
        int pick = random.nextInt(3 * from.length);
        bytes[at] = pick < from.length ? from[pick] : (byte) 'x';
      }
      if (Utf8.isText(bytes, BEFORE, length) != isText(bytes, length)) {
        throw new AssertionError("seed " + SEED + ", text " + i);
      }
    }
  }

  @Test
  void oneWrongByteAtAnyPlaceOfATextOfAnyLengthIsFound() {
    for (int length = 0; length < 40; length++) {
      byte[] bytes = new byte[BEFORE + length + 1];
      Arrays.fill(bytes, BEFORE, BEFORE + length, (byte) 'x');
      assertThat(Utf8.isText(bytes, BEFORE, length)).isTrue();
      for (int at = BEFORE; at < bytes.length; at++) {
        byte right = bytes[at];
        for (int wrong = Byte.MIN_VALUE; wrong <= Byte.MAX_VALUE; wrong++) {
          bytes[at] = (byte) wrong;
          boolean plain = at == BEFORE + length ? wrong == 0 : wrong >= 0x20 && wrong < 0x7F;
          if (Utf8.isText(bytes, BEFORE, length) != plain) {
            throw new AssertionError("byte " + wrong + " at " + at + " of " + length);
          }
        }
        bytes[at] = right;
      }
    }
  }

  @Test
  void everyCharacterIsTakenAndEverySurrogateRefused() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      byte[] encoded = encode(point);
      byte[] bytes = new byte[BEFORE + encoded.length + 1];
      System.arraycopy(encoded, 0, bytes, BEFORE, encoded.length);
      boolean control = point < 0x20 || point == 0x7F;
      boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      if (Utf8.isText(bytes, BEFORE, encoded.length) == (control || surrogate)) {
        throw new AssertionError("wrong about U+" + Integer.toHexString(point));
      }
    }
  }

  /** Surrogates too, which the JDK refuses to encode. */
  private static byte[] encode(int point) {
    if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
      return Character.toString(point).getBytes(StandardCharsets.UTF_8);
    }
    int middle = (point >> 6) & 0x3F;
    int low = point & 0x3F;
    return new byte[] {(byte) 0xED, (byte) (0x80 | middle), (byte) (0x80 | low)};
  }

  private static boolean isText(byte[] bytes, int length) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, BEFORE, length))
              .toString();
      return text.chars().noneMatch(c -> c < 0x20 || c == 0x7F);
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
