package dev.lockstep.jobs.sweep;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.bounded.UnitResults;
import dev.lockstep.operators.result.UnitFile;
import dev.lockstep.operators.result.UnitFolder;
import dev.lockstep.operators.result.UnitNotice;
import java.io.IOException;
import java.util.function.Consumer;

/** The finished units of a sweep. */
final class UnitStore {
  static final String FOLDER = "units";

  private final SweepFolder folder;
  private final UnitFolder units;
  private final int size;

  /**
   * The units of a sweep.
   *
   * @param size how many the sweep has
   */
  UnitStore(SweepFolder folder, Origin origin, int size) {
    this.folder = folder;
    this.units = new UnitFolder(folder.uri(FOLDER), origin.planHashBytes());
    this.size = size;
  }

  /** Where their files are, for those who write them. */
  UnitFolder units() {
    return units;
  }

  /**
   * Hands over the notice of each unit that is there, whole, in order. Damaged ones count as
   * missing; those of another sweep are a {@link UserError}.
   */
  void scan(Consumer<UnitNotice> found) throws IOException {
    for (int unit : units.list()) {
      UnitFile file = units.read(unit);
      if (file.defect().isEmpty() && unit < size) {
        found.accept(file.notice());
      } else if (unit >= size || isForeign(file.defect().get())) {
        throw new UserError(
            "%s of run directory %s belongs to another sweep: remove it, or start a new sweep"
                .formatted(FOLDER + "/" + UnitFolder.fileName(unit), folder.name()));
      }
    }
  }

  private static boolean isForeign(UnitFile.Defect defect) {
    return defect == UnitFile.Defect.OTHER_PLAN
        || defect == UnitFile.Defect.OTHER_VERSION
        || defect == UnitFile.Defect.FOREIGN
        || defect == UnitFile.Defect.OTHER_UNIT;
  }

  /** Keeps a unit; it is durable when this returns. */
  void keep(UnitResults results) {
    try {
      units.write(results.chunks());
    } catch (IOException e) {
      throw new RunFailure(e.getMessage(), e);
    }
  }

  /** Hands over all units in their order. */
  void forEach(Consumer<UnitResults> action) throws IOException {
    for (int unit = 0; unit < size; unit++) {
      UnitFile file = units.read(unit);
      if (file.defect().isPresent()) {
        throw new RunFailure(
            "%s of run directory %s %s: go on with --resume %s"
                .formatted(
                    FOLDER + "/" + UnitFolder.fileName(unit),
                    folder.name(),
                    file.defect().get().text(),
                    folder.name()));
      }
      action.accept(UnitResults.of(file.chunks()));
    }
  }

  /** How many units have a file. */
  int count() throws IOException {
    return units.list().length;
  }

  /** Removes all of them. */
  void delete() throws IOException {
    units.delete();
  }
}
