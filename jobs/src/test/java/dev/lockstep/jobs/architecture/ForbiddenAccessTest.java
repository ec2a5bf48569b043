package dev.lockstep.jobs.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** The access rules find what they are for. */
final class ForbiddenAccessTest {
  private static final ArchRule NO_CLOCK =
      noClasses().should().accessTargetWhere(ForbiddenAccess.TO_THE_CLOCK);
  private static final ArchRule NO_SIDE_DOOR =
      noClasses().should().dependOnClassesThat(ForbiddenAccess.THREADS_CLOCKS_AND_RANDOM_NUMBERS);
  private static final ArchRule NO_EXIT =
      noClasses().should().accessTargetWhere(ForbiddenAccess.ENDING_THE_PROCESS);
  private static final ArchRule NO_FOREIGN_SERIALISATION =
      noClasses().should().dependOnClassesThat(ForbiddenAccess.FOREIGN_SERIALISATION);

  @Test
  void readingTheClockIsFound() {
    assertThat(violates(NO_CLOCK, CallsTheClock.class)).isTrue();
    assertThat(violates(NO_CLOCK, PassesTheClockOn.class)).isTrue();
    assertThat(violates(NO_CLOCK, UsesInstants.class)).isFalse();
  }

  @Test
  void randomNumbersAreFound() {
    assertThat(violates(NO_SIDE_DOOR, Rolls.class)).isTrue();
    assertThat(violates(NO_SIDE_DOOR, UsesInstants.class)).isFalse();
  }

  @Test
  void endingTheProcessIsFound() {
    assertThat(violates(NO_EXIT, Ends.class)).isTrue();
    assertThat(violates(NO_EXIT, UsesInstants.class)).isFalse();
  }

  @Test
  void javaSerialisationIsFound() {
    assertThat(violates(NO_FOREIGN_SERIALISATION, Serialises.class)).isTrue();
    assertThat(violates(NO_FOREIGN_SERIALISATION, UsesInstants.class)).isFalse();
  }

  private static boolean violates(ArchRule rule, Class<?> type) {
    JavaClasses classes = new ClassFileImporter().importClasses(type);
    return rule.evaluate(classes).hasViolation();
  }

  record CallsTheClock() {
    Instant now() {
      return Instant.now();
    }
  }

  record PassesTheClockOn() {
    LongSupplier clock() {
      return System::nanoTime;
    }
  }

  record UsesInstants() {
    Instant plusOne(Instant instant) {
      return instant.plusNanos(1);
    }
  }

  record Rolls() {
    int die(long seed) {
      return new Random(seed).nextInt();
    }
  }

  record Ends() {
    void end() {
      System.exit(1);
    }
  }

  record Serialises(ObjectOutputStream stream) {}
}
