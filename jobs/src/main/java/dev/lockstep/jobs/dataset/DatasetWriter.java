package dev.lockstep.jobs.dataset;

import dev.lockstep.instrument.Instrument;
import dev.lockstep.jobs.CodeVersion;
import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.StagingFolder;
import dev.lockstep.jobs.UserError;
import dev.lockstep.market.EventKind;
import dev.lockstep.wire.FrameSettings;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a dataset that appears whole, by {@link #commit}, or not at all: whatever ends the process
 * before leaves no folder that could be taken for a dataset. Symbols are written one after another.
 */
public final class DatasetWriter implements Closeable {
  private static final int SYMBOL_BYTES_MAX = 64;
  private static final StagingFolder.Kind KIND =
      new StagingFolder.Kind("dataset", DatasetManifest.FILE);

  // configuration
  private final Path folder;
  private final EventKind kind;
  private final Optional<BarPeriod> barPeriod;
  private final FrameSettings frames;

  // runtime state
  private final StagingFolder staging;
  private final List<SymbolEntry> entries = new ArrayList<>();
  private final Set<String> symbols = new HashSet<>();

  /**
   * Begins a dataset.
   *
   * @param folder must not exist or be empty; {@link UserError} otherwise
   * @param barPeriod empty for trade prints
   */
  public DatasetWriter(
      Path folder, EventKind kind, Optional<BarPeriod> barPeriod, FrameSettings frames) {
    this.folder = folder;
    this.kind = kind;
    this.barPeriod = barPeriod;
    this.frames = frames;
    try {
      staging = StagingFolder.create(folder, KIND);
    } catch (IOException e) {
      throw new UserError(
          "dataset "
              + folder
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + " at "
              + e.getMessage()
              + "): name another folder or change its permissions",
          e);
    }
  }

  /** Begins the rows of one symbol; the one before must be closed. */
  public SymbolWriter symbol(Instrument instrument) {
    String symbol = instrument.symbol();
    int bytes = symbol.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > SYMBOL_BYTES_MAX || symbol.chars().anyMatch(Character::isISOControl)) {
      throw new UserError(
          "symbol must have 1 to 64 bytes and no control characters, was " + symbol.strip());
    }
    if (!symbols.add(symbol)) {
      throw new IllegalArgumentException("symbol " + symbol + " was written already");
    }
    Path file = staging.contents().resolve(SymbolFileName.of(symbol));
    try {
      return new SymbolWriter(
          new FrameFile(file, frames, barPeriod), instrument, kind, entries::add);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Where a further file of the dataset, such as {@code rejected.csv}, is to be written. */
  public Path file(String name) {
    return staging.contents().resolve(name);
  }

  /** Writes the manifest and lets the dataset appear. Every symbol must be closed. */
  public Dataset commit() {
    DatasetManifest manifest =
        new DatasetManifest(kind, barPeriod, entries, CodeVersion.current().toString());
    Path file = file(DatasetManifest.FILE);
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      ManifestJson.write(manifest, out);
      out.getFD().sync();
    } catch (IOException e) {
      throw failed(e);
    }
    try {
      staging.publish();
    } catch (IOException e) {
      throw failed(e);
    }
    return Dataset.open(folder);
  }

  /** Throws away everything unless {@link #commit} was called. */
  @Override
  public void close() {
    try {
      staging.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private RunFailure failed(IOException e) {
    return new RunFailure("dataset " + folder + " could not be written: " + e.getMessage(), e);
  }
}
