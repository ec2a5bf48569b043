package dev.lockstep.jobs.live;

import dev.lockstep.jobs.CodeVersion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code live.json} says of a run: by it the run can be verified and continued.
 *
 * @param startedAt ISO-8601 in UTC
 * @param settings everything, as key and value
 * @param starts first offset of each partition of the log that the run works
 * @param outputStarts where its outputs begin, by topic and partition as {@code topic-0}
 * @param restoredFrom savepoint or checkpoint that it began with
 * @param jobId empty until it is submitted
 * @param brokerFolder data of the embedded broker, if there is one
 * @param end empty while it runs, and when it was killed
 */
public record LiveManifest(
    String runId,
    String startedAt,
    CodeVersion code,
    Map<String, String> settings,
    String settingsHash,
    SortedMap<Integer, Long> starts,
    SortedMap<String, Long> outputStarts,
    Optional<String> restoredFrom,
    String jobId,
    Optional<String> brokerFolder,
    Optional<End> end) {
  public static final String FILE = "live.json";

  /**
   * How a run ended.
   *
   * @param savepoint with which it can go on
   * @param offsets after the last one that it worked, of each partition
   * @param outputEnds after the last of its outputs, by topic and partition
   */
  public record End(
      String endedAt,
      String savepoint,
      SortedMap<Integer, Long> offsets,
      SortedMap<String, Long> outputEnds) {
    public End {
      Objects.requireNonNull(endedAt);
      Objects.requireNonNull(savepoint);
      offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
      outputEnds = Collections.unmodifiableSortedMap(new TreeMap<>(outputEnds));
    }
  }

  public LiveManifest {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    starts = Collections.unmodifiableSortedMap(new TreeMap<>(starts));
    outputStarts = Collections.unmodifiableSortedMap(new TreeMap<>(outputStarts));
    Objects.requireNonNull(restoredFrom);
    Objects.requireNonNull(jobId);
    Objects.requireNonNull(brokerFolder);
    Objects.requireNonNull(end);
  }

  LiveManifest submittedAs(String newJobId) {
    return new LiveManifest(
        runId,
        startedAt,
        code,
        settings,
        settingsHash,
        starts,
        outputStarts,
        restoredFrom,
        newJobId,
        brokerFolder,
        end);
  }

  LiveManifest endedWith(End newEnd) {
    return new LiveManifest(
        runId,
        startedAt,
        code,
        settings,
        settingsHash,
        starts,
        outputStarts,
        restoredFrom,
        jobId,
        brokerFolder,
        Optional.of(newEnd));
  }
}
