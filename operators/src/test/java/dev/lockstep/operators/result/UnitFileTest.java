package dev.lockstep.operators.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.operators.result.UnitFile.Defect;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

final class UnitFileTest {
  private static final int UNIT = 5;
  private static final int ROUNDS = 20_000;

  private final byte[] planHash = new byte[UnitFile.PLAN_HASH_BYTES];
  private final List<UnitResult> chunks = Chunks.unit(UNIT, new Random(1));
  private final byte[] bytes = UnitFile.encode(planHash, chunks);

  @Test
  void chunksComeBackAsTheyWere() {
    UnitFile file = UnitFile.read(bytes, planHash, UNIT);

    assertThat(file.defect()).isEmpty();
    assertThat(Chunks.texts(file.chunks())).isEqualTo(Chunks.texts(chunks));
    assertThat(file.notice()).isEqualTo(UnitNotice.of(chunks.get(chunks.size() - 1)));
  }

  @Test
  void equalUnitsHaveEqualBytes() {
    assertThat(UnitFile.encode(planHash, Chunks.unit(UNIT, new Random(1)))).isEqualTo(bytes);
  }

  @Test
  void aFileThatEndsEarlyIsTruncated() {
    for (int length = 0; length < bytes.length; length++) {
      UnitFile file = UnitFile.read(Arrays.copyOf(bytes, length), planHash, UNIT);
      assertThat(file.defect()).as("first %d bytes", length).contains(Defect.TRUNCATED);
      assertThat(file.chunks()).isEmpty();
    }
  }

  @Test
  void noFlippedBitGoesUnnoticed() {
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      assertThat(UnitFile.read(flipped, planHash, UNIT).defect()).as("bit %d", bit).isPresent();
    }
  }

  @Test
  void whatFollowsTheFileIsDamage() {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);

    assertThat(UnitFile.read(longer, planHash, UNIT).defect()).contains(Defect.CORRUPT);
  }

  @Test
  void otherFilesPlansAndUnitsAreToldApart() {
    byte[] otherHash = planHash.clone();
    otherHash[31] = 1;
    byte[] newer = bytes.clone();
    newer[4]++;

    assertThat(UnitFile.read("{\"a\": 1}".repeat(20).getBytes(UTF_8), planHash, UNIT).defect())
        .contains(Defect.FOREIGN);
    assertThat(UnitFile.read(newer, planHash, UNIT).defect()).contains(Defect.OTHER_VERSION);
    assertThat(UnitFile.read(bytes, otherHash, UNIT).defect()).contains(Defect.OTHER_PLAN);
    assertThat(UnitFile.read(bytes, planHash, UNIT + 1).defect()).contains(Defect.OTHER_UNIT);
  }

  @Test
  void mutatedBytesGiveAReasonAndNeverAnException() {
    Random random = new Random(2);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = mutate(random);
      UnitFile file = UnitFile.read(mutated, planHash, UNIT);
      if (!Arrays.equals(mutated, bytes)) {
        assertThat(file.defect()).as("seed 2, round %d", round).isPresent();
      }
    }
  }

  @Test
  void mutatedBytesWithARightChecksumAreRefusedOrWhole() {
    Random random = new Random(3);
    int whole = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = seal(mutate(random));
      UnitFile file = UnitFile.read(mutated, planHash, UNIT);
      if (file.defect().isEmpty()) {
        assertThat(UnitFile.encode(planHash, file.chunks()))
            .as("seed 3, round %d", round)
            .isEqualTo(mutated);
        whole++;
      }
    }
    assertThat(whole).isPositive();
  }

  @Test
  void randomBytesAreNoFile() {
    Random random = new Random(4);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      assertThat(UnitFile.read(noise, planHash, UNIT).defect())
          .as("seed 4, round %d", round)
          .isPresent();
    }
  }

  @Test
  void onlyWholeUnitsAreWritten() {
    assertThatThrownBy(() -> UnitFile.encode(planHash, chunks.subList(0, chunks.size() - 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit 5 must be whole to be written");
    for (int i = 0; i < chunks.size(); i++) {
      List<UnitResult> twice = new ArrayList<>(chunks);
      twice.add(i, chunks.get(i));
      assertThatThrownBy(() -> UnitFile.encode(planHash, twice))
          .as("chunk %d twice", i)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> UnitFile.encode(new byte[31], chunks))
        .hasMessage("plan hash must have 32 bytes, had 31");
  }

  /** Changes a few bytes, and sometimes the length. */
  private byte[] mutate(Random random) {
    int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length * 2) : bytes.length;
    byte[] mutated = Arrays.copyOf(bytes, length);
    for (int change = random.nextInt(4); change >= 0 && length > 0; change--) {
      mutated[random.nextInt(length)] = (byte) random.nextInt();
    }
    return mutated;
  }

  /** Gives bytes the length and the checksum that they need to be looked at closer. */
  private static byte[] seal(byte[] bytes) {
    int end = bytes.length - Integer.BYTES;
    if (end > 9) {
      ByteBuffer out = ByteBuffer.wrap(bytes).putInt(5, bytes.length);
      CRC32C checksum = new CRC32C();
      checksum.update(bytes, 0, end);
      out.putInt(end, (int) checksum.getValue());
    }
    return bytes;
  }
}
