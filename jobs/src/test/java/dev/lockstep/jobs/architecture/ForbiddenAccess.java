package dev.lockstep.jobs.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** What the architecture rules look for in compiled classes. */
final class ForbiddenAccess {
  private static final Set<String> SIDE_DOORS =
      Set.of(
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.lang.Runtime",
          "java.lang.ProcessBuilder",
          "java.time.Clock",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.Timer",
          "java.util.UUID",
          "java.security.SecureRandom");
  private static final Set<String> SERIALISERS =
      Set.of(
          "java.io.ObjectOutputStream",
          "java.io.ObjectInputStream",
          "java.io.Externalizable",
          "org.apache.flink.util.InstantiationUtil");
  private static final Set<String> SYSTEM_TIMES = Set.of("currentTimeMillis", "nanoTime");
  private static final Set<String> SYSTEM_CLOCKS =
      Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds");

  static final DescribedPredicate<JavaClass> THREADS_CLOCKS_AND_RANDOM_NUMBERS =
      describe(
          "are threads, clocks or random numbers; take what is needed from the event",
          type -> SIDE_DOORS.contains(type.getName()));

  static final DescribedPredicate<JavaClass> FOREIGN_SERIALISATION =
      describe(
          "are Kryo or Java serialisation; write state with SnapshotWriter or a TypeSerializer",
          type ->
              SERIALISERS.contains(type.getName())
                  || type.getPackageName().startsWith("com.esotericsoftware")
                  || type.getPackageName().contains(".typeutils.runtime.kryo"));

  static final DescribedPredicate<JavaAccess<?>> TO_THE_CLOCK =
      describe("reads the clock; take the time from the caller", ForbiddenAccess::readsTheClock);

  static final DescribedPredicate<JavaAccess<?>> ENDING_THE_PROCESS =
      describe("ends the process; return an exit code or throw", ForbiddenAccess::endsTheProcess);

  private ForbiddenAccess() {}

  private static boolean readsTheClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    return (owner.equals("java.lang.System") && SYSTEM_TIMES.contains(name))
        || (owner.equals("java.time.Clock") && SYSTEM_CLOCKS.contains(name))
        || (owner.startsWith("java.time.") && name.equals("now"))
        || (owner.equals("java.lang.Math") && name.equals("random"));
  }

  private static boolean endsTheProcess(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return (owner.equals("java.lang.System") || owner.equals("java.lang.Runtime"))
        && (access.getName().equals("exit") || access.getName().equals("halt"));
  }
}
