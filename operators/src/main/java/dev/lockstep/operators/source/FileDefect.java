package dev.lockstep.operators.source;

/** Why a dataset file cannot be used. */
public enum FileDefect {
  UNREADABLE("the file cannot be read"),
  UNDECODABLE("the frame cannot be decoded"),
  WRONG_SYMBOL("the frame belongs to another symbol"),
  WRONG_KIND("the frame holds rows of another kind"),
  TIME_NOT_ORDERED("the frame begins before the one before it ends");

  private final String meaning;

  FileDefect(String meaning) {
    this.meaning = meaning;
  }

  String meaning() {
    return meaning;
  }
}
