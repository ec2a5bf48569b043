package dev.lockstep.jobs.sweep.space;

import java.util.Arrays;

/** Columns of places that grow. */
final class PlaceColumns {
  private static final int FIRST_ROWS = 64;

  private final int[][] columns;
  private int size;

  PlaceColumns(int count) {
    columns = new int[count][FIRST_ROWS];
  }

  int size() {
    return size;
  }

  void add(int[] places) {
    for (int i = 0; i < columns.length; i++) {
      if (size == columns[i].length) {
        columns[i] = Arrays.copyOf(columns[i], size + (size >> 1));
      }
      columns[i][size] = places[i];
    }
    size++;
  }

  /** The columns, each as long as there are rows. */
  int[][] toArrays() {
    int[][] arrays = new int[columns.length][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = Arrays.copyOf(columns[i], size);
    }
    return arrays;
  }
}
