package dev.lockstep.jobs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a machine can check of the repository's style. */
final class TidyTest {
  private final List<SourceFile> files = SourceTree.read();

  @Test
  void theTreeIsFound() {
    assertThat(files).extracting(SourceFile::path).contains("pom.xml", "engine/pom.xml");
    assertThat(files).filteredOn(SourceFile::isJava).hasSizeGreaterThan(20);
  }

  @Test
  void noJavaFileIsLongerThan400Lines() {
    assertNone(javaFiles(), TidyRules::tooLong);
  }

  @Test
  void methodsAreShortTakeFewParametersAndTypesHaveTellingNames() {
    assertNone(javaFiles(), JavaShape::findIn);
  }

  @Test
  void noFileHasBannedText() {
    for (BannedText ban : BannedText.ALL) {
      assertNone(files.stream(), ban::findIn);
    }
  }

  @Test
  void linesEndCleanlyAndFilesWithALineFeed() {
    assertNone(files.stream(), TidyRules::untidyWhitespace);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    assertThat(TidyRules.undescribedPackages(files)).isEmpty();
  }

  @Test
  void linksOfThePagesLeadToFilesThatExist() {
    assertNone(
        files.stream().filter(SourceFile::isMarkdown),
        page -> TidyRules.brokenLinks(page, SourceTree.root()));
  }

  @Test
  void everyUidIsDeclaredOnceInOneFile() {
    List<SourceFile> declarations =
        javaFiles().filter(file -> file.path().endsWith("/Uids.java")).toList();

    assertThat(declarations).hasSizeLessThanOrEqualTo(1);
    assertNone(declarations.stream(), TidyRules::repeatedLiterals);
  }

  @Test
  void noFolderIsKeptAliveByAPlaceholder() {
    Path root = SourceTree.root();
    for (String folder : List.of("sql", "deploy", "scripts")) {
      assertThat(root.resolve(folder).resolve(".gitkeep")).doesNotExist();
      if (Files.isDirectory(root.resolve(folder))) {
        assertThat(root.resolve(folder)).isNotEmptyDirectory();
      }
    }
  }

  private Stream<SourceFile> javaFiles() {
    return files.stream().filter(SourceFile::isJava);
  }

  private static void assertNone(
      Stream<SourceFile> files, Function<SourceFile, List<String>> rule) {
    assertThat(files.flatMap(file -> rule.apply(file).stream())).isEmpty();
  }
}
