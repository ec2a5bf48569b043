package dev.lockstep.jobs.imports;

import dev.lockstep.jobs.UserError;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which column of a file each column of a bar comes from, as the user wrote it: by name, or by
 * position as {@code #1}. Columns that are not mentioned keep the format's own name.
 */
public final class ColumnNames {
  private final Map<BarColumn, String> names = new EnumMap<>(BarColumn.class);

  private ColumnNames() {}

  /** Nothing mapped. */
  public static ColumnNames none() {
    return new ColumnNames();
  }

  /** Reads {@code time=date,close=adj_close}; {@link UserError} for anything else. */
  public static ColumnNames parse(String text) {
    ColumnNames columns = new ColumnNames();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new UserError("--columns must be NAME=COLUMN,..., was " + part);
      }
      BarColumn column = column(part.substring(0, equals).strip());
      if (columns.names.put(column, part.substring(equals + 1).strip()) != null) {
        throw new UserError("--columns must name " + column.key() + " once, was " + text);
      }
    }
    return columns;
  }

  private static BarColumn column(String key) {
    for (BarColumn column : BarColumn.values()) {
      if (column.key().equals(key)) {
        return column;
      }
    }
    throw new UserError("--columns can name time, open, high, low, close and volume, was " + key);
  }

  String nameOr(BarColumn column, String formatName) {
    return names.getOrDefault(column, formatName);
  }
}
