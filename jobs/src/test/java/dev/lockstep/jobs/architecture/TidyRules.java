package dev.lockstep.jobs.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules for files as wholes. Each gives one message per violation. */
final class TidyRules {
  static final int MAX_FILE_LINES = 400;

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)\\s]*)?\\)");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

  private TidyRules() {}

  static List<String> tooLong(SourceFile file) {
    int lines = file.lines().size();
    return lines > MAX_FILE_LINES
        ? List.of(file.path() + " has " + lines + " lines; split it by concern")
        : List.of();
  }

  static List<String> untidyWhitespace(SourceFile file) {
    List<String> found = new ArrayList<>();
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.stripTrailing().equals(line)) {
        found.add(file.at(i) + " ends with whitespace; cut it off");
      }
      if (file.isJava() && line.indexOf('\t') >= 0) {
        found.add(file.at(i) + " has a tab; indent with spaces");
      }
    }
    if (!file.text().isEmpty() && !file.text().endsWith("\n")) {
      found.add(file.path() + " does not end with a line feed; add one");
    }
    return found;
  }

  /** Packages, by module, that have a Java file but no package-info.java. */
  static List<String> undescribedPackages(List<SourceFile> files) {
    Set<String> packages = new TreeSet<>();
    Set<String> described = new TreeSet<>();
    for (SourceFile file : files) {
      Matcher place = Pattern.compile("(.*)/src/\\w+/java/(.+)/([^/]+)").matcher(file.path());
      if (file.isJava() && place.matches()) {
        String name = place.group(1) + ": " + place.group(2);
        packages.add(name);
        if (place.group(3).equals("package-info.java")) {
          described.add(name);
        }
      }
    }
    packages.removeAll(described);
    return packages.stream().map(name -> name + " needs a package-info.java").toList();
  }

  /** Links of a page to files of the repository that are not there. */
  static List<String> brokenLinks(SourceFile page, Path root) {
    List<String> found = new ArrayList<>();
    Path folder = root.resolve(page.path()).getParent();
    Matcher link = LINK.matcher(page.text());
    while (link.find()) {
      String target = link.group(1);
      boolean isLocal = !target.contains("://") && !target.startsWith("mailto:");
      if (isLocal && !Files.exists(folder.resolve(target))) {
        found.add(page.path() + " links to " + target + ", which is not there");
      }
    }
    return found;
  }

  /** Text constants that stand twice in the file that declares the operators' uids. */
  static List<String> repeatedLiterals(SourceFile file) {
    return LITERAL
        .matcher(file.text())
        .results()
        .collect(Collectors.groupingBy(result -> result.group(1), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(entry -> file.path() + " has \"" + entry.getKey() + "\" twice; a uid is used once")
        .toList();
  }
}
