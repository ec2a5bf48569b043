package dev.lockstep.operators.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

final class LogBundleTest {
  private static final long SEED = 7;

  private final List<LogRecord> records = records(new Random(SEED));
  private final LogBundle bundle = new LogBundle();

  @Test
  void recordsComeBackInTheirOrder() {
    fill(5);

    assertThat(read(bundle)).isEqualTo(describe(records));
    assertThat(bundle.bucket()).isEqualTo(5);
    assertThat(bundle.records()).isEqualTo(records.size());
  }

  @Test
  void aBundleCanBeReadAgainAndAgain() {
    fill(0);

    assertThat(read(bundle)).isEqualTo(read(bundle));
  }

  @Test
  void aReusedBundleForgetsWhatItHeld() {
    fill(3);
    bundle.reset(4);

    assertThat(bundle.length()).isZero();
    assertThat(bundle.records()).isZero();
    assertThat(read(bundle)).isEmpty();
  }

  @Test
  void bundlesSurviveTheirSerializer() throws Exception {
    fill(9);
    LogBundleSerializer serializer = new LogBundleSerializer();
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(bundle, out);

    LogBundle copy = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));

    assertThat(read(copy)).isEqualTo(describe(records));
    assertThat(copy.bucket()).isEqualTo(9);
    assertThat(copy.records()).isEqualTo(records.size());
  }

  @Test
  void onlyAReleasedBundleIsReadIntoAgain() throws Exception {
    fill(9);
    LogBundleSerializer serializer = new LogBundleSerializer();
    LogBundle first = deserialize(serializer);
    LogBundle second = deserialize(serializer);
    assertThat(second).isNotSameAs(first);

    second.release();
    fill(1);
    LogBundle third = deserialize(serializer);

    assertThat(third).isSameAs(second);
    assertThat(third.bucket()).isEqualTo(1);
    assertThat(read(third)).isEqualTo(describe(records));
    assertThat(read(first)).isEqualTo(describe(records));
  }

  @Test
  void aReleasedBundleStaysWithItsThread() throws Exception {
    fill(9);
    LogBundleSerializer serializer = new LogBundleSerializer();
    deserialize(serializer).release();

    LogBundle elsewhere = CompletableFuture.supplyAsync(() -> deserialize(serializer)).get();

    assertThat(deserialize(serializer)).isNotSameAs(elsewhere);
    assertThat(read(elsewhere)).isEqualTo(describe(records));
  }

  private LogBundle deserialize(LogBundleSerializer serializer) {
    try {
      DataOutputSerializer out = new DataOutputSerializer(64);
      serializer.serialize(bundle, out);
      return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCopyStaysWhenTheBundleIsReused() {
    fill(2);
    LogBundle copy = new LogBundleSerializer().copy(bundle);
    bundle.reset(0);
    bundle.add(records.get(1));

    assertThat(read(copy)).isEqualTo(describe(records));
  }

  @Test
  void recordsAndWholeBundlesAreTakenOver() {
    fill(4);
    LogBundle more = new LogBundle();
    more.reset(4);
    more.addAll(bundle);
    bundle.rewind();
    bundle.next();
    more.addCurrent(bundle);

    List<LogRecord> expected = new ArrayList<>(records);
    expected.add(records.get(0));
    assertThat(read(more)).isEqualTo(describe(expected));
    assertThat(more.records()).isEqualTo(records.size() + 1);
  }

  @Test
  void outputsSurviveTheirSerializer() throws Exception {
    for (OutputStream stream : OutputStream.values()) {
      OutputRecordSerializer serializer = new OutputRecordSerializer();
      DataOutputSerializer out = new DataOutputSerializer(64);
      serializer.serialize(new OutputRecord(stream, new byte[] {1}, new byte[] {2, 3}), out);
      OutputRecord copy = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
      assertThat(copy.stream()).isEqualTo(stream);
      assertThat(copy.key()).containsExactly(1);
      assertThat(copy.value()).containsExactly(2, 3);
    }
  }

  private void fill(int bucket) {
    bundle.reset(bucket);
    records.forEach(bundle::add);
  }

  private static List<LogRecord> records(Random random) {
    List<LogRecord> records = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      byte[] key = random.nextInt(4) == 0 ? null : new byte[random.nextInt(9)];
      byte[] value = new byte[random.nextInt(300)];
      random.nextBytes(value);
      if (key != null) {
        random.nextBytes(key);
      }
      records.add(new LogRecord(random.nextInt(), random.nextLong(), key, value));
    }
    return records;
  }

  static List<String> describe(List<LogRecord> records) {
    List<String> lines = new ArrayList<>();
    for (LogRecord record : records) {
      lines.add(line(record.partition(), record.offset(), record.key(), record.value()));
    }
    return lines;
  }

  static List<String> read(LogBundle bundle) {
    List<String> lines = new ArrayList<>();
    bundle.rewind();
    while (bundle.next()) {
      byte[] key = bundle.hasKey() ? part(bundle, bundle.keyAt(), bundle.keyLength()) : null;
      byte[] value = part(bundle, bundle.valueAt(), bundle.valueLength());
      lines.add(line(bundle.partition(), bundle.offset(), key, value));
    }
    return lines;
  }

  private static byte[] part(LogBundle bundle, int at, int length) {
    return Arrays.copyOfRange(bundle.bytes(), at, at + length);
  }

  private static String line(int partition, long offset, byte[] key, byte[] value) {
    return partition + ":" + offset + " " + Arrays.toString(key) + " " + Arrays.toString(value);
  }
}
