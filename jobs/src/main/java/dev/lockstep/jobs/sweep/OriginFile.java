package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.Sha256;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.JsonFields;
import dev.lockstep.jobs.settings.SettingsText;
import java.io.IOException;

/** {@code sweep.json}: written once when a sweep begins, with a checksum in its last field. */
final class OriginFile {
  private static final String CHECKSUM = "\"checksum\" : \"";
  private static final int CHECKSUM_DIGITS = 64;
  private static final String NO_CHECKSUM = "0".repeat(CHECKSUM_DIGITS);

  private OriginFile() {}

  static void write(Origin origin, SweepFolder folder) throws IOException {
    String text = OriginJson.text(origin, hash(OriginJson.text(origin, NO_CHECKSUM)));
    folder.write(Origin.FILE, out -> out.write(text));
  }

  /** Reads and checks it; a folder without one and one that is not whole are {@link UserError}s. */
  static Origin read(SweepFolder folder) throws IOException {
    if (!folder.has(Origin.FILE)) {
      throw new UserError(
          "%s is not the run directory of a sweep (no %s): name another one"
              .formatted(folder.name(), Origin.FILE));
    }
    String text = folder.text(Origin.FILE);
    try {
      JsonFields fields = JsonFields.parse(text);
      requireOurs(fields, folder);
      requireWhole(text, folder);
      Origin origin = OriginJson.read(fields);
      if (!origin
          .settingsHash()
          .equals(SettingsText.hash(SweepSettingsText.of(origin.settings())))) {
        throw refusal(folder, "has settings that do not give their hash");
      }
      return origin;
    } catch (IOException
        | JsonFields.MalformedManifest
        | IllegalArgumentException
        | ArithmeticException
        | IndexOutOfBoundsException e) {
      throw refusal(folder, "is damaged");
    }
  }

  private static void requireOurs(JsonFields fields, SweepFolder folder) {
    if (!fields.has("format") || !fields.text("format").equals(OriginJson.FORMAT)) {
      throw refusal(folder, "is not of a sweep of lockstep");
    }
    long version = fields.number("formatVersion");
    if (version != OriginJson.FORMAT_VERSION) {
      throw refusal(
          folder,
          "has format version %d and this build reads %d"
              .formatted(version, OriginJson.FORMAT_VERSION));
    }
  }

  private static void requireWhole(String text, SweepFolder folder) {
    int at = text.lastIndexOf(CHECKSUM) + CHECKSUM.length();
    int end = at + CHECKSUM_DIGITS;
    if (at < CHECKSUM.length() || end > text.length()) {
      throw refusal(folder, "is damaged (it has no checksum)");
    }
    String unhashed = text.substring(0, at) + NO_CHECKSUM + text.substring(end);
    if (!hash(unhashed).equals(text.substring(at, end))) {
      throw refusal(folder, "is damaged (its checksum differs)");
    }
  }

  private static UserError refusal(SweepFolder folder, String what) {
    return new UserError(
        "%s of run directory %s %s: start a new sweep".formatted(Origin.FILE, folder.name(), what));
  }

  private static String hash(String text) {
    Sha256 hash = new Sha256();
    hash.update(text);
    return hash.hex();
  }
}
