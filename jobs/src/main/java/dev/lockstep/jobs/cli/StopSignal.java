package dev.lockstep.jobs.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ctrl-C (or a kill that asks) as a wish to stop in good order, before the JVM begins to end:
 * Flink's own hooks would take the running job's files away meanwhile. The second one ends the
 * process at once.
 */
final class StopSignal implements AutoCloseable {
  private static final String[] NAMES = {"INT", "TERM"};

  private final Map<Object, Object> before = new LinkedHashMap<>();
  private volatile boolean hasCome;

  private StopSignal() {}

  /** Watches for it until closed. A JVM without signals watches nothing. */
  static StopSignal watch() {
    StopSignal watch = new StopSignal();
    try {
      watch.register();
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // Then Ctrl-C ends the process as it always does; the run goes on from its last checkpoint.
      watch.close();
    }
    return watch;
  }

  /** Whether it has come. */
  boolean hasCome() {
    return hasCome;
  }

  private void register() throws ReflectiveOperationException {
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    InvocationHandler handler =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "handle" -> {
                hasCome = true;
                close();
                yield null;
              }
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              default -> "stop signal";
            };
    Object proxy =
        Proxy.newProxyInstance(
            StopSignal.class.getClassLoader(), new Class<?>[] {handlerType}, handler);
    for (String name : NAMES) {
      Object signal =
          Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(name);
      before.put(signal, handle(signal, proxy));
    }
  }

  private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
    return signal
        .getClass()
        .getMethod("handle", signal.getClass(), Class.forName("sun.misc.SignalHandler"))
        .invoke(null, signal, handler);
  }

  /** What came before counts again. */
  @Override
  public synchronized void close() {
    before.forEach(
        (signal, handler) -> {
          try {
            handle(signal, handler);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a signal's handler cannot be put back", e);
          }
        });
    before.clear();
  }
}
