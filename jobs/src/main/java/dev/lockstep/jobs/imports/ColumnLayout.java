package dev.lockstep.jobs.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.lockstep.jobs.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** At which position of a file's rows each column of a bar stands. Immutable. */
final class ColumnLayout {
  private final int[] indexes = new int[BarColumn.COUNT];
  private final int width;

  /** Finds the columns in a file's first row; {@link UserError} for those that are not there. */
  ColumnLayout(InputFormat format, ColumnNames names, CsvRecord firstRow, Path file) {
    int last = 0;
    for (BarColumn column : BarColumn.values()) {
      String name = names.nameOr(column, format.columnName(column));
      int index =
          isPosition(name)
              ? position(name, column, firstRow.getFieldCount(), file)
              : named(name, column, format, firstRow.getFields(), file);
      indexes[column.position()] = index;
      last = Math.max(last, index);
    }
    width = last + 1;
  }

  int index(BarColumn column) {
    return indexes[column.position()];
  }

  /** Whether a row has all the columns. */
  boolean fits(CsvRecord row) {
    return row.getFieldCount() >= width;
  }

  /** Whether the first row of a format without header is one all the same. */
  boolean isHeader(CsvRecord firstRow) {
    return firstRow.getField(index(BarColumn.TIME)).chars().anyMatch(Character::isLetter);
  }

  private static boolean isPosition(String name) {
    return name.length() > 1 && name.charAt(0) == '#';
  }

  private static int position(String name, BarColumn column, int columns, Path file) {
    int position;
    try {
      position = Integer.parseInt(name.substring(1));
    } catch (NumberFormatException e) {
      throw new UserError("a column's position must be like #1, was " + name, e);
    }
    if (position < 1 || position > columns) {
      throw new UserError(
          String.format(
              "%s has %d columns, so %s cannot be %s", file, columns, column.key(), name));
    }
    return position - 1;
  }

  private static int named(
      String name, BarColumn column, InputFormat format, List<String> header, Path file) {
    if (!format.isHeaded()) {
      throw new UserError(
          "files of this format have no header: give the position, such as "
              + column.key()
              + "=#1, was "
              + name);
    }
    int exact = header.indexOf(name);
    if (exact >= 0) {
      return exact;
    }
    int found = -1;
    for (int index = 0; index < header.size(); index++) {
      if (plain(header.get(index)).equals(plain(name))) {
        if (found >= 0) {
          throw new UserError(
              String.format(
                  "%s has more than one column \"%s\": say which with --columns %s=#%d",
                  file, name, column.key(), found + 1));
        }
        found = index;
      }
    }
    if (found < 0) {
      throw new UserError(missing(name, column, format, header, file));
    }
    return found;
  }

  /** Letters and digits alone, so that adj_close finds "Adj Close". */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  private static String missing(
      String name, BarColumn column, InputFormat format, List<String> header, Path file) {
    String columns =
        header.stream().map(field -> '"' + field + '"').limit(20).collect(Collectors.joining(", "));
    boolean looksLikeYahoo =
        format == InputFormat.CSV && header.contains("Date") && header.contains("Adj Close");
    return String.format(
        "%s has no column \"%s\" (it has %s): map one with --columns %s=NAME or %s=#POSITION%s",
        file,
        name,
        columns,
        column.key(),
        column.key(),
        looksLikeYahoo ? ", or use --format yahoo" : "");
  }
}
