package dev.lockstep.jobs.cluster;

import com.github.luben.zstd.Zstd;
import com.google.flatbuffers.FlatBufferBuilder;
import dev.lockstep.engine.GroupEngine;
import dev.lockstep.jobs.RunFailure;
import dev.lockstep.operators.source.UnitSource;
import dev.lockstep.wire.FrameReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.kafka.clients.consumer.Consumer;

/** The jars that this code came from: what a cluster needs beyond Flink to run the graph. */
public final class OwnJars {
  private static final List<Class<?>> ONE_OF_EACH =
      List.of(
          OwnJars.class,
          UnitSource.class,
          GroupEngine.class,
          FrameReader.class,
          FlatBufferBuilder.class,
          Zstd.class);

  private static final List<Class<?>> ONE_OF_EACH_FOR_KAFKA =
      List.of(KafkaSource.class, Consumer.class, DeliveryGuarantee.class);

  private OwnJars() {}

  /** What bounded jobs need. */
  public static List<Path> find() {
    return places(ONE_OF_EACH);
  }

  /** What live jobs need: the connector to Kafka with its clients too. */
  public static List<Path> findWithKafka() {
    List<Class<?>> types = new ArrayList<>(ONE_OF_EACH);
    types.addAll(ONE_OF_EACH_FOR_KAFKA);
    return places(types);
  }

  private static List<Path> places(List<Class<?>> types) {
    List<Path> jars = new ArrayList<>();
    for (Class<?> type : types) {
      Path place = placeOf(type);
      if (!Files.isRegularFile(place)) {
        throw new RunFailure(
            "code can be sent to a cluster only from jars, was started from %s: use ./lockstep"
                .formatted(place));
      }
      // With one jar for everything, each class comes from the same place.
      if (!jars.contains(place)) {
        jars.add(place);
      }
    }
    return jars;
  }

  private static Path placeOf(Class<?> type) {
    URI uri;
    try {
      uri = type.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of " + type + " is not a URI", e);
    }
    return Path.of(uri);
  }
}
