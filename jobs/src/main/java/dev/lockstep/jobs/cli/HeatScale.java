package dev.lockstep.jobs.cli;

/** How good a value is, as one of eight steps between the worst and the best, each equally long. */
final class HeatScale {
  private static final String MARKS = ".:-=+*#@";

  /** Backgrounds of the 256 colours, from dark violet over green to yellow. */
  private static final int[] BACKGROUNDS = {54, 61, 67, 73, 72, 113, 185, 227};

  private static final int WHITE = 15;
  private static final int BLACK = 16;
  private static final int FIRST_BRIGHT_STEP = 3;
  private static final String ESCAPE = "\u001b[";
  private static final String PLAIN = ESCAPE + "0m";

  private final double worst;
  private final double best;

  HeatScale(double worst, double best) {
    this.worst = worst;
    this.best = best;
  }

  static int steps() {
    return MARKS.length();
  }

  /** From 0, the worst, to 7, the best; -1 for NaN. */
  int step(double value) {
    if (Double.isNaN(value)) {
      return -1;
    }
    double part = worst == best ? 1 : (value - worst) / (best - worst);
    int step = (int) (part * steps());
    return Double.isNaN(part) ? steps() - 1 : Math.max(0, Math.min(step, steps() - 1));
  }

  /** A character that is the darker the better. */
  static char mark(int step) {
    return step < 0 ? ' ' : MARKS.charAt(step);
  }

  /** The text on the background of a step. */
  static String coloured(String text, int step) {
    if (step < 0) {
      return text;
    }
    int ink = step < FIRST_BRIGHT_STEP ? WHITE : BLACK;
    return ESCAPE + "38;5;" + ink + ";48;5;" + BACKGROUNDS[step] + "m" + text + PLAIN;
  }
}
