package dev.lockstep.jobs.imports;

import dev.lockstep.jobs.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which files hold which symbol. */
public final class SymbolFiles {
  private SymbolFiles() {}

  /**
   * All files under the one symbol that was given, or each under the symbol that its name says.
   * {@link UserError} for files that are not there, and for two that would be the same symbol.
   */
  public static Map<String, List<Path>> group(List<Path> files, Optional<String> symbol) {
    for (Path file : files) {
      requireReadable(file);
    }
    if (symbol.isPresent()) {
      if (symbol.get().isBlank()) {
        throw new UserError("--symbol must not be blank");
      }
      return Map.of(symbol.get(), files);
    }
    Map<String, List<Path>> bySymbol = new LinkedHashMap<>();
    for (Path file : files) {
      String name = SourceFile.symbol(file);
      List<Path> other = bySymbol.put(name, List.of(file));
      if (other != null) {
        throw new UserError(
            String.format(
                "%s and %s would both be symbol %s: join them with --symbol %s or import one",
                other.get(0), file, name, name));
      }
    }
    return bySymbol;
  }

  private static void requireReadable(Path file) {
    if (!Files.exists(file)) {
      throw new UserError("file " + file + " does not exist");
    }
    if (Files.isDirectory(file)) {
      throw new UserError(file + " is a folder: name its files, such as " + file + "/*.csv.gz");
    }
    if (!Files.isReadable(file)) {
      throw new UserError("file " + file + " cannot be read: check its permissions");
    }
  }
}
