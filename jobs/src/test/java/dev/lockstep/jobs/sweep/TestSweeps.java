package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.jobs.backtest.RunClock;
import dev.lockstep.jobs.cli.CommandRun;
import dev.lockstep.jobs.cluster.Target;
import dev.lockstep.jobs.settings.AccountSettings;
import dev.lockstep.jobs.settings.ExecutionSettings;
import dev.lockstep.jobs.sweep.space.SearchMethod;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.strategy.StrategyCatalog;
import dev.lockstep.venue.FillPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sweeps over a small generated dataset. */
final class TestSweeps {
  static final StrategyLoader STRATEGIES =
      jars -> new StrategyCatalog(new URLClassLoader(urls(jars)));

  /** A clock that stands still. */
  static final RunClock CLOCK =
      new RunClock() {
        @Override
        public long startedNanos() {
          return 0;
        }

        @Override
        public long elapsedNanos() {
          return 0;
        }
      };

  static final String SMA = "sma-cross";
  private static final long CASH_MICROS = 1_000_000_000_000L;

  private TestSweeps() {}

  private static URL[] urls(List<Path> jars) {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = jars.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new UncheckedIOException(e);
      }
    }
    return urls;
  }

  static Path generate(Path dataset, int symbols, int bars, int seed) {
    CommandRun generated =
        CommandRun.of(
            "generate", "--dataset", dataset, "--symbols", symbols, "--bars", bars, "--seed", seed);
    assertThat(generated.exitCode()).as(generated.err()).isZero();
    return dataset;
  }

  static SearchSettings grid(List<String> strategies, String... parameters) {
    return new SearchSettings(strategies, List.of(parameters), List.of(), SearchMethod.GRID, 0, 0);
  }

  /** 6 × 6 sets, of which 21 have fast < slow. */
  static SearchSettings smaGrid() {
    return grid(List.of(SMA), "fast=2..12:2", "slow=3..28:5");
  }

  static SweepSettings settings(Path dataset, SearchSettings search, Ranking ranking) {
    return settings(dataset, search, ranking, false, 2);
  }

  static SweepSettings settings(
      Path dataset, SearchSettings search, Ranking ranking, boolean isShared, int parallelism) {
    AccountSettings account =
        new AccountSettings(
            CASH_MICROS,
            isShared,
            new CommissionSchedule(300_000, 0, 0, 0),
            RiskLimits.NONE,
            FillPolicy.DEFAULT);
    ExecutionSettings execution =
        new ExecutionSettings(Target.LOCAL, parallelism, 4096, OptionalInt.empty());
    return new SweepSettings(
        dataset, List.of(), TimeRange.ALL, search, ranking, account, 0, execution);
  }

  static Sweep plan(SweepSettings settings, Path folder) {
    return Sweep.plan(settings, folder.toString(), List.of(), STRATEGIES, CLOCK, false);
  }

  static SweepResult run(SweepSettings settings, Path folder) {
    return plan(settings, folder).run(SweepListener.NONE);
  }

  static Sweep resume(Path folder) {
    return Sweep.resume(folder.toString(), Map.of(), STRATEGIES, CLOCK);
  }

  /** The files that must not depend on how a sweep was run, by name. */
  static Map<String, String> tables(Path folder) {
    Map<String, String> tables = new TreeMap<>();
    for (String table : List.of("trials.csv", "symbols.csv", "top.csv", "surface.csv")) {
      if (Files.exists(folder.resolve(table))) {
        tables.put(table, text(folder.resolve(table)));
      }
    }
    return tables;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The values of a column of a table without quotes. */
  static List<String> column(Path folder, String table, String name) {
    List<String> lines = text(folder.resolve(table)).lines().toList();
    int at = List.of(lines.get(0).split(",", -1)).indexOf(name);
    List<String> values = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      values.add(line.split(",", -1)[at]);
    }
    return values;
  }

  /** Names of what is in a folder. */
  static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path file : tree.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
