package dev.lockstep.jobs.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that stands in no source file, each with what to write instead.
 *
 * @param pattern what is looked for in each line
 * @param files the paths to which the ban applies
 * @param replacement what to do instead
 */
record BannedText(Pattern pattern, Pattern files, String replacement) {
  private static final String ANY_JAVA = ".*\\.java";
  private static final String OUTSIDE_COMMAND_LINE =
      "(?!benchmarks/|.*/dev/lockstep/jobs/cli/).*\\.java";
  private static final String EXACT_PACKAGES =
      "engine/src/main/.*/(order|account|risk|venue)/.*\\.java";

  /** This file, which has to spell the banned words out, and the test that tries them. */
  private static final Pattern EXEMPT =
      Pattern.compile(".*/jobs/architecture/(BannedText|TidyRulesTest)\\.java");

  static final List<BannedText> ALL =
      List.of(
          ban("\\b(TODO|FIXME|XXX)\\b", ANY_JAVA, "do it now, or open an issue"),
          ban("@author\\b", ANY_JAVA, "nothing: the history knows"),
          ban("^import .*\\*;", ANY_JAVA, "one import per type"),
          ban("System\\.(out|err)\\b", OUTSIDE_COMMAND_LINE, "return it, or print in jobs.cli"),
          ban("\\.printStackTrace\\(\\)", ANY_JAVA, "throw, or say it in one line"),
          ban("\\.printStackTrace\\(", OUTSIDE_COMMAND_LINE, "throw: jobs.cli shows defects"),
          ban("\\bThread\\.sleep\\(", ANY_JAVA, "wait for the event itself"),
          ban("catch \\((final )?Throwable\\b", ANY_JAVA, "catch the type that is expected"),
          ban("catch \\(.*\\) \\{\\s*\\}", ANY_JAVA, "handle it, or let it pass"),
          ban("new (Splittable)?Random\\(\\)", ANY_JAVA, "a seed, named when a test fails"),
          ban("\\b(Math\\.random\\(|ThreadLocalRandom\\b)", ANY_JAVA, "a seeded generator"),
          ban("\\bjava\\.util\\.(Date|Calendar)\\b", ANY_JAVA, "java.time, or long nanoseconds"),
          ban("^[^*/\"]*\\bfloat\\b", ANY_JAVA, "double, or an exact long"),
          ban(
              "\\bdouble\\s+\\w*([tT]icks|[mM]icros|[lL]ots)\\b",
              EXACT_PACKAGES,
              "long: ticks, micros and lots are exact"),
          ban("@(Disabled|Ignore)\\b", ANY_JAVA, "make it pass, or delete it"),
          ban("\\bvoid test[A-Z_]\\w*\\(", ANY_JAVA, "a name that is the sentence of the rule"),
          ban("org\\.junit\\.jupiter\\.api\\.Assertions\\b", ANY_JAVA, "AssertJ"),
          ban("\\borg\\.(mockito|easymock|powermock)\\b", ANY_JAVA, "a fake, written by hand"),
          ban("\\blombok\\.", ANY_JAVA, "a record"),
          ban("^\\s*//\\s*[-=*#]{3,}", ANY_JAVA, "a class of its own instead of a banner"),
          ban("^\\s*//.*[;{}]\\s*$", ANY_JAVA, "nothing: delete commented-out code"),
          ban("(^|[\\s\"'=(])/(home|root|Users|mnt)/", ".*", "a path relative to the repository"));

  private static BannedText ban(String pattern, String files, String replacement) {
    return new BannedText(Pattern.compile(pattern), Pattern.compile(files), replacement);
  }

  /** One message for each line that the ban hits. */
  List<String> findIn(SourceFile file) {
    List<String> found = new ArrayList<>();
    if (EXEMPT.matcher(file.path()).matches() || !files.matcher(file.path()).matches()) {
      return found;
    }
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (pattern.matcher(lines.get(i)).find()) {
        found.add(file.at(i) + " has \"" + lines.get(i).strip() + "\"; write " + replacement);
      }
    }
    return found;
  }
}
