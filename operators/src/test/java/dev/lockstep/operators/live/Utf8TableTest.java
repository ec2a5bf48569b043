package dev.lockstep.operators.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class Utf8TableTest {
  private static final long SEED = 5;

  @Test
  void findsEveryTextWhereverItStands() {
    Random random = new Random(SEED);
    Set<String> distinct = new LinkedHashSet<>();
    while (distinct.size() < 3_000) {
      distinct.add(text(random));
    }
    List<String> known = new ArrayList<>(distinct).subList(0, 2_000);
    Utf8Table table = new Utf8Table(known);

    int number = 0;
    for (String text : distinct) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      // In the midst of other bytes, and at the very end of an array.
      for (int behind : new int[] {0, 1, 7, 8, 20}) {
        byte[] array = new byte[3 + bytes.length + behind];
        random.nextBytes(array);
        System.arraycopy(bytes, 0, array, 3, bytes.length);
        assertThat(table.find(array, 3, bytes.length))
            .as("seed %d, text %d (%s), %d bytes behind", SEED, number, text, behind)
            .isEqualTo(number < known.size() ? number : Utf8Table.ABSENT);
      }
      number++;
    }
  }

  /** Few letters and all short lengths, so that many texts begin with the same word. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(20); left > 0; left--) {
      text.append("AB\u00e9".charAt(random.nextInt(3)));
    }
    return text.toString();
  }

  @Test
  void namesOfOneWordDifferByTheirLengthsToo() {
    Utf8Table table = new Utf8Table(List.of("A", "A\0", ""));
    byte[] bytes = {'A', 0, 0, 0, 0, 0, 0, 0, 0};

    assertThat(table.find(bytes, 0, 1)).isEqualTo(0);
    assertThat(table.find(bytes, 0, 2)).isEqualTo(1);
    assertThat(table.find(bytes, 0, 3)).isEqualTo(Utf8Table.ABSENT);
    assertThat(table.find(bytes, 1, 0)).isEqualTo(2);
  }

  @Test
  void refusesTwoOfAKind() {
    assertThatThrownBy(() -> new Utf8Table(List.of("ABCDEFGHIJ", "B", "ABCDEFGHIJ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are two of ABCDEFGHIJ");
  }
}
