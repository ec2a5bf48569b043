package dev.lockstep.jobs.imports;

import java.util.Locale;

/** The columns that a bar is made of, in the order of every layout. */
enum BarColumn {
  TIME(0),
  OPEN(1),
  HIGH(2),
  LOW(3),
  CLOSE(4),
  VOLUME(5);

  static final int COUNT = 6;

  private final int position;

  BarColumn(int position) {
    this.position = position;
  }

  /** Index in the order of every layout. */
  int position() {
    return position;
  }

  /** The name in {@code --columns} and of the column in a plain CSV file. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name with a capital letter. */
  String title() {
    return name().charAt(0) + key().substring(1);
  }
}
