package dev.lockstep.jobs.sweep.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of trials as it travels to a cluster. */
final class TrialListTest {
  private static final int MILLION = 1_000_000;

  @Test
  void aMillionTrialsOfThreeParametersAreSmallAndDecodeAfterTheirJourney() {
    TrialList list = million();
    byte[] bytes = serialised(list);

    TrialList arrived = (TrialList) read(bytes, TrialListTest.class.getClassLoader());

    assertThat(bytes).hasSizeLessThan(12_100_000);
    assertThat(arrived.size()).isEqualTo(MILLION);
    for (int index = 0; index < MILLION; index += 9_973) {
      assertThat(arrived.trial(index)).isEqualTo(list.trial(index));
    }
    assertThat(arrived.trial(123_456).parameters())
        .containsExactly(Map.entry("a", "13"), Map.entry("b", "35"), Map.entry("c", "0.56"));
    assertThat(arrived.parameterNames()).isEqualTo(list.parameterNames());
  }

  /** A grid of 100 × 100 × 100, put together without asking a strategy a million times. */
  private static TrialList million() {
    Values wholes = new SteppedValues(BigDecimal.ONE, BigDecimal.ONE, 100);
    Values decimals = new SteppedValues(BigDecimal.ZERO, new BigDecimal("0.01"), 100);
    List<ParameterValues> parameters =
        List.of(
            new ParameterValues("a", ValueKind.NUMBER, wholes),
            new ParameterValues("b", ValueKind.NUMBER, wholes),
            new ParameterValues("c", ValueKind.NUMBER, decimals));
    Axes axes = new Axes(parameters);
    GridCandidates candidates = new GridCandidates(axes);
    PlaceColumns columns = new PlaceColumns(axes.count());
    int[] places = new int[axes.count()];
    while (candidates.next(places)) {
      columns.add(places);
    }
    StrategyTrials trials =
        new StrategyTrials("any", parameters, columns.toArrays(), columns.size());
    return new TrialList(List.of(trials), new LeftOut(0, 0));
  }

  @Test
  void everyKindOfValueArrives() {
    String[] parameters = {
      "count=1..1000:log", "ratio=0.1..10:log", "must=1..99", "pace=*", "on=*"
    };
    TrialList list = Spaces.space("every-kind", Search.random(100, 1), parameters).trials();

    TrialList arrived = (TrialList) read(serialised(list), TrialListTest.class.getClassLoader());

    assertThat(Spaces.all(arrived)).isEqualTo(Spaces.all(list));
    assertThat(arrived.leftOutByStrategy()).isEqualTo(list.leftOutByStrategy());
  }

  @Test
  void itDecodesWhereNeitherLibrariesNorStrategiesAre() throws Exception {
    TrialList list =
        Spaces.space("every-kind", Search.sobol(50, 1), "must=1..20", "ratio=0.1..10:log").trials();
    URL classes = TrialList.class.getProtectionDomain().getCodeSource().getLocation();

    try (URLClassLoader bare =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      Object arrived = read(serialised(list), bare);
      Object trial = arrived.getClass().getMethod("trial", int.class).invoke(arrived, 7);

      assertThat(arrived.getClass()).isNotSameAs(TrialList.class);
      assertThat(trial).hasToString(list.trial(7).toString());
    }
  }

  @Test
  void placesOutsideTheListAreRefused() {
    TrialList list = Spaces.grid("sma-cross", "fast=5,6");

    assertThatThrownBy(() -> list.trial(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> list.trial(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static byte[] serialised(TrialList list) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes, ClassLoader loader) {
    try (ObjectInputStream in = new LoadingInputStream(new ByteArrayInputStream(bytes), loader)) {
      return in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Finds classes where it is told to. */
  private static final class LoadingInputStream extends ObjectInputStream {
    private final ClassLoader loader;

    LoadingInputStream(InputStream in, ClassLoader loader) throws IOException {
      super(in);
      this.loader = loader;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
      return Class.forName(description.getName(), false, loader);
    }
  }
}
