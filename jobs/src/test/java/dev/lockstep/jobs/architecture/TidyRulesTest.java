package dev.lockstep.jobs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules find what they are for. */
final class TidyRulesTest {
  private static final String LEDGER = "engine/src/main/java/dev/lockstep/account/Ledger.java";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// TODO later",
        " * @author somebody",
        "import java.util.*;",
        "System.out.println(1);",
        "e.printStackTrace();",
        "Thread.sleep(1);",
        "} catch (Throwable t) {",
        "} catch (IOException e) {}",
        "new Random()",
        "Math.random()",
        "import java.util.Date;",
        "private float price;",
        "double cashMicros = 0;",
        "@Disabled",
        "void testsNothing_() {} void testOne() {",
        "import static org.junit.jupiter.api.Assertions.assertEquals;",
        "import org.mockito.Mockito;",
        "import lombok.Data;",
        "// ----- section",
        "// return 1;",
        "Path.of(\"/home/me/data\")"
      })
  void bannedTextIsFound(String line) {
    assertThat(banned(LEDGER, line)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// Why the todo list is kept in order.",
        "/** A floating average, no float. */",
        "double equity = 0;",
        "long cashMicros = 0;",
        "new Random(seed)"
      })
  void ordinaryTextIsNotFound(String line) {
    assertThat(banned(LEDGER, line)).isEmpty();
  }

  @Test
  void printingIsAllowedOnTheCommandLineOnly() {
    String line = "System.out.println(1);";

    assertThat(banned("jobs/src/main/java/dev/lockstep/jobs/cli/Main.java", line)).isEmpty();
    assertThat(banned("jobs/src/main/java/dev/lockstep/jobs/run/Run.java", line)).hasSize(1);
  }

  @Test
  void longFilesAndLongMethodsAreFound() {
    SourceFile file = java("class A { void b() {\n" + "b();\n".repeat(400) + "} }\n");

    assertThat(TidyRules.tooLong(file)).hasSize(1);
    assertThat(JavaShape.findIn(file)).singleElement().asString().contains("b has 402 lines");
  }

  @Test
  void manyParametersAreFoundExceptInRecords() {
    String seven = "int a, int b, int c, int d, int e, int f, int g";

    assertThat(JavaShape.findIn(java("class A { A(" + seven + ") {} }"))).hasSize(1);
    assertThat(JavaShape.findIn(java("record A(" + seven + ") {}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class OrderManager {}",
        "class StringUtil {}",
        "class BookImpl {}",
        "abstract class AbstractBook {}",
        "interface IBook {}",
        "class A { record BarHelper() {} }"
      })
  void emptyNamesAreFound(String type) {
    assertThat(JavaShape.findIn(java(type))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"class Importer {}", "interface Indicator {}", "class IsoTimes {}"})
  void tellingNamesAreNotFound(String type) {
    assertThat(JavaShape.findIn(java(type))).isEmpty();
  }

  @Test
  void untidyWhitespaceIsFound() {
    assertThat(TidyRules.untidyWhitespace(java("class A {} \n"))).hasSize(1);
    assertThat(TidyRules.untidyWhitespace(java("class A {\t}\n"))).hasSize(1);
    assertThat(TidyRules.untidyWhitespace(java("class A {}"))).hasSize(1);
    assertThat(TidyRules.untidyWhitespace(java("class A {}\n"))).isEmpty();
  }

  @Test
  void packagesWithoutADescriptionAreFound() {
    SourceFile type = new SourceFile("engine/src/main/java/a/b/C.java", "");
    SourceFile test = new SourceFile("engine/src/test/java/a/b/CTest.java", "");
    SourceFile description = new SourceFile("engine/src/main/java/a/b/package-info.java", "");

    assertThat(TidyRules.undescribedPackages(List.of(type, test)))
        .containsExactly("engine: a/b needs a package-info.java");
    assertThat(TidyRules.undescribedPackages(List.of(type, test, description))).isEmpty();
  }

  @Test
  void brokenLinksAreFound(@TempDir Path root) throws Exception {
    Files.writeString(root.resolve("HERE.md"), "");
    SourceFile page =
        new SourceFile("PAGE.md", "[a](HERE.md#part) [b](GONE.md) [c](https://example.org/)");

    assertThat(TidyRules.brokenLinks(page, root))
        .containsExactly("PAGE.md links to GONE.md, which is not there");
  }

  @Test
  void repeatedUidsAreFound() {
    SourceFile uids = java("A(\"engine-v1\"), B(\"venue-v1\"), C(\"engine-v1\");");

    assertThat(TidyRules.repeatedLiterals(uids)).singleElement().asString().contains("engine-v1");
  }

  private static List<String> banned(String path, String line) {
    SourceFile file = new SourceFile(path, line + "\n");
    return BannedText.ALL.stream().flatMap(ban -> ban.findIn(file).stream()).toList();
  }

  private static SourceFile java(String text) {
    return new SourceFile("engine/src/main/java/A.java", text);
  }
}
