package dev.lockstep.jobs.architecture;

import java.util.List;

/**
 * One text file of the repository.
 *
 * @param path relative to the repository's root, with forward slashes
 * @param text the whole content
 */
record SourceFile(String path, String text) {

  List<String> lines() {
    return text.lines().toList();
  }

  boolean isJava() {
    return path.endsWith(".java");
  }

  boolean isMarkdown() {
    return path.endsWith(".md");
  }

  /** Where a line is, for a message. */
  String at(int lineIndex) {
    return path + ":" + (lineIndex + 1);
  }
}
