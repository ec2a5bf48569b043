package dev.lockstep.operators.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AgendaTest {
  private record Row(long timeNanos, int instrument) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 97})
  void rowsLeaveInTheOrderOfTimeThenInstrument(int instruments) {
    for (long seed = 0; seed < 50; seed++) {
      List<List<Long>> times = times(instruments, new Random(seed));

      assertThat(merged(times)).as("seed %d", seed).isEqualTo(sorted(times));
    }
  }

  /** Calendars from all alike to all different, some empty. */
  private static List<List<Long>> times(int instruments, Random random) {
    int skipsOneIn = 1 + random.nextInt(20);
    int spread = 1 + random.nextInt(5);
    List<List<Long>> all = new ArrayList<>();
    for (int i = 0; i < instruments; i++) {
      List<Long> times = new ArrayList<>();
      long time = random.nextInt(spread);
      int rows = random.nextInt(60);
      while (times.size() < rows) {
        time += 1L + random.nextInt(spread);
        if (random.nextInt(skipsOneIn) != 0 || skipsOneIn == 1) {
          times.add(time);
        }
      }
      all.add(times);
    }
    return all;
  }

  private static List<Row> merged(List<List<Long>> times) {
    int[] next = new int[times.size()];
    Agenda agenda = new Agenda(times.size());
    for (int i = 0; i < next.length; i++) {
      comeBack(agenda, times, next, i);
    }
    agenda.next();
    List<Row> rows = new ArrayList<>();
    while (agenda.due() > 0) {
      for (int i = 0; i < agenda.due(); i++) {
        int instrument = agenda.dueInstrument(i);
        rows.add(new Row(agenda.dueTimeNanos(), instrument));
        next[instrument]++;
        comeBack(agenda, times, next, instrument);
      }
      agenda.next();
    }
    return rows;
  }

  private static void comeBack(Agenda agenda, List<List<Long>> times, int[] next, int instrument) {
    if (next[instrument] < times.get(instrument).size()) {
      agenda.comeBack(instrument, times.get(instrument).get(next[instrument]));
    }
  }

  private static List<Row> sorted(List<List<Long>> times) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      for (long time : times.get(i)) {
        rows.add(new Row(time, i));
      }
    }
    rows.sort(Comparator.comparingLong(Row::timeNanos).thenComparingInt(Row::instrument));
    return rows;
  }
}
