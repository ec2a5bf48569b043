package dev.lockstep.jobs.dataset;

import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** An opened dataset: its manifest, and where its files are. Immutable. */
public final class Dataset {
  private final Path folder;
  private final DatasetManifest manifest;

  private Dataset(Path folder, DatasetManifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /** Reads the manifest and checks that its files are there, whole; {@link UserError} if not. */
  public static Dataset open(Path folder) {
    Path manifestFile = folder.resolve(DatasetManifest.FILE);
    if (!Files.isDirectory(folder)) {
      throw new UserError("dataset " + folder + " does not exist: make it with import or generate");
    }
    if (!Files.isRegularFile(manifestFile)) {
      throw new UserError(
          folder + " is not a dataset (no " + DatasetManifest.FILE + "): name another folder");
    }
    DatasetManifest manifest;
    try {
      manifest = ManifestJson.read(manifestFile);
    } catch (JsonFields.MalformedManifest e) {
      throw new UserError(manifestFile + " " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UserError(manifestFile + " cannot be read: " + firstLine(e), e);
    }
    for (SymbolEntry entry : manifest.symbols()) {
      requireWhole(folder.resolve(entry.file()), entry);
    }
    return new Dataset(folder, manifest);
  }

  private static void requireWhole(Path file, SymbolEntry entry) {
    long bytes;
    try {
      bytes = Files.size(file);
    } catch (IOException e) {
      throw new UserError(file + " is missing: make the dataset again", e);
    }
    if (bytes != entry.bytes()) {
      throw new UserError(
          file
              + " must have "
              + entry.bytes()
              + " bytes, has "
              + bytes
              + ": make the dataset again");
    }
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
  }

  public Path folder() {
    return folder;
  }

  public DatasetManifest manifest() {
    return manifest;
  }

  /** {@link UserError} when the dataset does not have the symbol. */
  public SymbolEntry symbol(String symbol) {
    return manifest.symbols().stream()
        .filter(entry -> entry.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() -> new UserError(unknown(symbol)));
  }

  /** The symbol's file of frames. */
  public Path file(SymbolEntry entry) {
    return folder.resolve(entry.file());
  }

  private String unknown(String symbol) {
    String known =
        manifest.symbols().stream()
            .map(SymbolEntry::symbol)
            .limit(10)
            .collect(Collectors.joining(", "));
    String more = manifest.symbols().size() > 10 ? ", ..." : "";
    return "dataset " + folder + " has no symbol " + symbol + ": it has " + known + more;
  }
}
