package dev.lockstep.jobs.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.lockstep.jobs.Sha256;
import dev.lockstep.jobs.StagingFolder;
import dev.lockstep.jobs.UserError;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folder of one run. It is built beside its place and appears there whole when the run is done,
 * so that a run that was killed leaves nothing that looks finished.
 */
public final class RunDirectory implements Closeable {
  private static final StagingFolder.Kind KIND =
      new StagingFolder.Kind("run directory", RunManifest.FILE);

  /** Names of the tables. */
  public static final List<String> TABLES =
      List.of(RunTables.FILLS, RunTables.ORDERS, RunTables.TRADES, EquityTable.FILE);

  private final Path folder;
  private final StagingFolder staging;

  private RunDirectory(Path folder, StagingFolder staging) {
    this.folder = folder;
    this.staging = staging;
  }

  /** Begins to build a run directory; one that exists or cannot be written is a user's error. */
  public static RunDirectory create(Path folder) {
    try {
      return new RunDirectory(folder, StagingFolder.create(folder, KIND));
    } catch (IOException e) {
      throw new UserError(
          "run directory %s cannot be written (%s): name another one".formatted(folder, reason(e)),
          e);
    }
  }

  /** The JDK leaves the reason to the kind of exception in the commonest case. */
  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? e.getMessage() + ": permission denied"
        : e.getMessage();
  }

  /** Where it will stand. */
  public Path folder() {
    return folder;
  }

  /** Where the tables are written until {@link #publish}. */
  public Path contents() {
    return staging.contents();
  }

  /** SHA-256 of each table. */
  public Map<String, String> tableHashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (String table : TABLES) {
      hashes.put(table, Sha256.ofFile(contents().resolve(table)));
    }
    return hashes;
  }

  /** Writes summary and manifest and lets the directory appear. */
  public void publish(Summary summary, RunManifest manifest) throws IOException {
    try (Writer out = Files.newBufferedWriter(contents().resolve(Summary.FILE))) {
      summary.print(out);
    }
    try (Writer out = Files.newBufferedWriter(contents().resolve(RunManifest.FILE))) {
      manifest.print(out);
    }
    staging.publish();
  }

  /** A generator of readable JSON, plain numbers included. */
  public static JsonGenerator generator(Writer out) throws IOException {
    DefaultIndenter lines = DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n");
    return new JsonFactory()
        .createGenerator(out)
        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
        .setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
  }

  /** Throws away what was not published. */
  @Override
  public void close() throws IOException {
    staging.close();
  }
}
