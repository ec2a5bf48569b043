package dev.lockstep.jobs.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom, over the compiled classes of all modules that reach the command line. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lockstep");

  /** The engine's packages; each may know those before it. */
  private static final List<String> ENGINE_ORDER =
      List.of(
          "snapshot",
          "instrument",
          "market",
          "indicator",
          "order",
          "account",
          "risk",
          "venue",
          "strategy",
          "performance",
          "lane",
          "engine",
          "live",
          "testkit");

  private static final String[] ENGINE = packages(ENGINE_ORDER);
  private static final String WIRE = "dev.lockstep.wire..";
  private static final String OPERATORS = "dev.lockstep.operators..";
  private static final String JOBS = "dev.lockstep.jobs..";
  private static final String COMMAND_LINE = "dev.lockstep.jobs.cli..";

  @Test
  void theClassesOfTheEngineAreFound() {
    assertThat(CLASSES.that(resideInAnyPackage(ENGINE))).isNotEmpty();
  }

  @Test
  void everyEnginePackageHasItsPlaceInTheOrder() {
    check(
        classes()
            .that(resideOutsideOfPackage(WIRE))
            .and(resideOutsideOfPackage(OPERATORS))
            .and(resideOutsideOfPackage(JOBS))
            .should()
            .resideInAnyPackage(ENGINE));
  }

  @Test
  void theEngineKnowsTheJdkOnly() {
    check(
        classes()
            .that(resideInAnyPackage(ENGINE))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(ENGINE).or(resideInAPackage("java.."))));
  }

  @Test
  void theEngineHasNoFilesNetworkThreadPoolsOrLogging() {
    check(
        noClasses()
            .that(resideInAnyPackage(ENGINE))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.io..",
                "java.nio.file..",
                "java.nio.channels..",
                "java.net..",
                "java.util.concurrent..",
                "java.util.logging.."));
  }

  @Test
  void theEngineHasNoThreadClockOrRandomNumber() {
    check(
        noClasses()
            .that(resideInAnyPackage(ENGINE))
            .should()
            .dependOnClassesThat(ForbiddenAccess.THREADS_CLOCKS_AND_RANDOM_NUMBERS)
            .orShould()
            .accessTargetWhere(ForbiddenAccess.TO_THE_CLOCK));
  }

  @TestFactory
  Stream<DynamicTest> anEnginePackageKnowsOnlyThoseBeforeIt() {
    return IntStream.range(0, ENGINE_ORDER.size() - 1)
        .mapToObj(
            place ->
                DynamicTest.dynamicTest(ENGINE_ORDER.get(place), () -> checkPlaceInOrder(place)));
  }

  private static void checkPlaceInOrder(int place) {
    String[] later = packages(ENGINE_ORDER.subList(place + 1, ENGINE_ORDER.size()));
    check(
        noClasses()
            .that()
            .resideInAPackage(packages(ENGINE_ORDER)[place])
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later));
  }

  @Test
  void theWireKnowsNoOtherModule() {
    check(
        noClasses()
            .that()
            .resideInAPackage(WIRE)
            .should()
            .dependOnClassesThat(
                resideInAPackage("dev.lockstep..").and(resideOutsideOfPackage(WIRE))));
  }

  @Test
  void operatorsDoNotKnowJobs() {
    check(noClasses().that().resideInAPackage(OPERATORS).should().dependOnClassesThat(in(JOBS)));
  }

  @Test
  void liveAndBoundedNeverSeeEachOther() {
    String live = "dev.lockstep.jobs.live..";
    String bounded = "dev.lockstep.jobs.bounded..";
    check(noClasses().that().resideInAPackage(live).should().dependOnClassesThat(in(bounded)));
    check(noClasses().that().resideInAPackage(bounded).should().dependOnClassesThat(in(live)));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("dev.lockstep.(**)").should().beFreeOfCycles());
  }

  @Test
  void stateIsWrittenExplicitly() {
    check(noClasses().should().dependOnClassesThat(ForbiddenAccess.FOREIGN_SERIALISATION));
  }

  @Test
  void nobodyUsesTheLegacyInterfacesOfFlink() {
    // Not those of the REST handlers, which are called legacy and have no successor.
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                in("org.apache.flink.api..legacy..")
                    .or(in("org.apache.flink.streaming..legacy.."))));
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(COMMAND_LINE)
            .should()
            .accessTargetWhere(ForbiddenAccess.ENDING_THE_PROCESS));
  }

  @Test
  void onlyTheCommandLineReadsTheClock() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(COMMAND_LINE)
            .should()
            .accessTargetWhere(ForbiddenAccess.TO_THE_CLOCK));
  }

  private static DescribedPredicate<JavaClass> in(String name) {
    return resideInAPackage(name);
  }

  /** Packages of modules that are still to come are no violation. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> "dev.lockstep." + name + "..").toArray(String[]::new);
  }
}
