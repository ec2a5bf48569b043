package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.CodeVersion;
import dev.lockstep.jobs.Sha256;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.Dataset;
import dev.lockstep.jobs.settings.ExecutionSettings;
import dev.lockstep.jobs.settings.SettingsText;
import dev.lockstep.jobs.sweep.space.Trial;
import dev.lockstep.jobs.sweep.space.TrialList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a sweep was begun with: the content of {@code sweep.json}. A sweep may be gone on with only
 * where all of it is the same again.
 *
 * @param startedAt ISO-8601 UTC
 * @param slices their {@link Slices#bounds}
 * @param planHash over settings, data, jars, code, trials and slices; in every unit file
 */
record Origin(
    String runId,
    String startedAt,
    CodeVersion code,
    SweepSettings settings,
    String settingsHash,
    String dataHash,
    List<Jar> jars,
    List<Integer> slices,
    String planHash) {
  static final String FILE = "sweep.json";

  Origin {
    jars = List.copyOf(jars);
    slices = List.copyOf(slices);
  }

  /** A user's jar. */
  record Jar(Path path, String sha256) {
    /** {@link UserError} when it cannot be read. */
    static Jar of(Path path) {
      if (!Files.isRegularFile(path)) {
        throw new UserError("strategy jar " + path + " does not exist: build it first");
      }
      try {
        return new Jar(path.toAbsolutePath().normalize(), Sha256.ofFile(path));
      } catch (IOException e) {
        throw new UserError("strategy jar " + path + " cannot be read: " + e.getMessage(), e);
      }
    }
  }

  static Origin of(
      String runId,
      String startedAt,
      SweepSettings settings,
      Dataset dataset,
      List<Path> jars,
      Planned planned) {
    List<Integer> bounds = new ArrayList<>();
    for (int bound : planned.slices().bounds()) {
      bounds.add(bound);
    }
    Origin unhashed =
        new Origin(
            runId,
            startedAt,
            CodeVersion.current(),
            settings,
            SettingsText.hash(SweepSettingsText.of(settings)),
            dataset.manifest().contentHash(),
            jars.stream().map(Jar::of).toList(),
            bounds,
            "");
    return unhashed.withPlanHash(unhashed.hash(planned.work().trials()));
  }

  private Origin withPlanHash(String hash) {
    return new Origin(runId, startedAt, code, settings, settingsHash, dataHash, jars, slices, hash);
  }

  Origin withExecution(ExecutionSettings execution) {
    return new Origin(
        runId,
        startedAt,
        code,
        settings.withExecution(execution),
        settingsHash,
        dataHash,
        jars,
        slices,
        planHash);
  }

  /** The plan's hash as it must be when these are its trials. */
  String hash(TrialList trials) {
    Sha256 hash = new Sha256();
    hash.update(inputsHash());
    hash.update(code.toString());
    slices.forEach(bound -> hash.update(Integer.toString(bound)));
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.trial(i);
      hash.update(trial.strategy());
      trial.parameters().forEach((name, value) -> hash.update(name + "=" + value));
    }
    return hash.hex();
  }

  /** Hash of settings, data and strategy jars together. */
  String inputsHash() {
    Sha256 inputs = new Sha256();
    inputs.update(settingsHash);
    inputs.update(dataHash);
    jars.forEach(jar -> inputs.update(jar.sha256()));
    return inputs.hex();
  }

  byte[] planHashBytes() {
    return HexFormat.of().parseHex(planHash);
  }

  int[] sliceBounds() {
    return slices.stream().mapToInt(Integer::intValue).toArray();
  }
}
