package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.sweep.RankedTrial;
import dev.lockstep.jobs.sweep.Surface;
import dev.lockstep.jobs.sweep.Sweep;
import dev.lockstep.jobs.sweep.SweepCost;
import dev.lockstep.jobs.sweep.SweepPreview;
import dev.lockstep.jobs.sweep.SweepResult;
import dev.lockstep.jobs.sweep.SweepSettings;
import dev.lockstep.jobs.sweep.SweepSummary;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a sweep will do and what it came to, on the terminal. */
final class SweepText {
  /** Beside the objective, as many as fit. */
  private static final List<Statistic> STATISTICS =
      List.of(Statistic.TOTAL_RETURN, Statistic.SHARPE, Statistic.MAX_DRAWDOWN, Statistic.TRADES);

  private static final Pattern SEVERAL_VALUES = Pattern.compile(",|\\.\\.|\\*");
  private static final int TOP_MAX = 20;

  /** With fewer, the time in the engine is the time that the JVM takes to compile it. */
  private static final long WARM_EVALUATIONS = 50_000_000;

  private final SweepResult result;
  private final SweepSettings settings;
  private final boolean isColoured;

  SweepText(SweepResult result, SweepSettings settings, boolean isColoured) {
    this.result = result;
    this.settings = settings;
    this.isColoured = isColoured;
  }

  /** What there is to do, before it begins. */
  static void printPlan(Sweep sweep, boolean goesOn, PrintWriter err) {
    SweepPreview plan = sweep.preview();
    err.println("settings: " + sweep.settingsText());
    if (sweep.isComplete()) {
      err.println("nothing is missing: the sweep is complete");
    } else {
      err.println(planned(plan));
      if (goesOn) {
        err.printf(
            Locale.ROOT,
            "going on: %s of %s are there%n",
            Figures.count(plan.keptUnits()),
            DatasetText.counted(plan.units(), "unit"));
      }
    }
    err.flush();
  }

  private static String planned(SweepPreview plan) {
    StringBuilder line = new StringBuilder();
    line.append(DatasetText.counted(plan.trials(), "trial"));
    line.append(leftOut(plan.leftOutByConstraints(), plan.leftOutByStrategy()));
    line.append(" over ").append(DatasetText.counted(plan.symbols(), "symbol"));
    line.append(" of ").append(DatasetText.counted(plan.bars(), "bar"));
    line.append(": ")
        .append(Figures.rough((double) plan.barEvaluations()))
        .append(" bar evaluations in ");
    line.append(DatasetText.counted(plan.units(), "unit")).append(" on ");
    line.append(DatasetText.counted(plan.slots(), "slot")).append(", about ");
    return line.append(Figures.duration(plan.estimatedSeconds())).toString();
  }

  private static String leftOut(long byConstraints, long byStrategy) {
    List<String> parts = new ArrayList<>();
    if (byConstraints > 0) {
      parts.add(Figures.count(byConstraints) + " more left out by --where");
    }
    if (byStrategy > 0) {
      parts.add(Figures.count(byStrategy) + " more refused by the strategy");
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  /** The best trials, the surface, and what it cost. */
  void print(PrintWriter out) {
    if (!result.top().isEmpty()) {
      printTop(out);
      out.println();
    }
    result.surface().ifPresent(surface -> printSurface(surface, out));
    SweepSummary summary = result.summary();
    if (summary.failedTrials() > 0) {
      out.println(
          DatasetText.counted(summary.failedTrials(), "trial") + " failed: trials.csv says why");
    }
    out.println(cost(summary) + " Run directory: " + result.folder());
  }

  private String cost(SweepSummary summary) {
    SweepCost cost = summary.cost();
    String trials =
        DatasetText.counted(summary.trials(), "trial")
            + leftOut(summary.leftOutByConstraints(), summary.leftOutByStrategy());
    if (result.wasComplete()) {
      return trials + ".";
    }
    String engine =
        cost.barEvaluations() < WARM_EVALUATIONS
            ? ""
            : String.format(
                Locale.ROOT,
                ", %.2f ns in the engine for each bar and trial",
                cost.nanosPerBarEvaluation());
    return String.format(Locale.ROOT, "%s in %.2f s%s.", trials, cost.wallSeconds(), engine);
  }

  private void printTop(PrintWriter out) {
    List<Statistic> statistics = new ArrayList<>(new LinkedHashSet<>(statistics()));
    TextTable table = table(statistics);
    while (table.width() > Terminal.WIDTH && statistics.size() > 1) {
      statistics.remove(statistics.size() - 1);
      table = table(statistics);
    }
    table.print(out);
    int more = result.top().size() - TOP_MAX;
    if (more > 0) {
      out.println("... and " + more + " more in top.csv");
    }
  }

  private List<Statistic> statistics() {
    List<Statistic> statistics = new ArrayList<>(List.of(objective().statistic()));
    statistics.addAll(STATISTICS);
    return statistics;
  }

  private TextTable table(List<Statistic> statistics) {
    boolean namesStrategy = settings.search().strategies().size() > 1;
    Set<String> parameters = sweptNames();
    TextTable table = new TextTable();
    List<String> header = new ArrayList<>(List.of("rank", "trial"));
    header.addAll(namesStrategy ? List.of("strategy") : List.of());
    header.addAll(parameters);
    statistics.forEach(statistic -> header.add(statistic.label()));
    table.add(header.toArray(String[]::new));
    for (RankedTrial trial : result.top().subList(0, Math.min(TOP_MAX, result.top().size()))) {
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(trial.rank()));
      row.add(Integer.toString(trial.trial()));
      row.addAll(namesStrategy ? List.of(trial.strategy()) : List.of());
      parameters.forEach(name -> row.add(trial.parameters().getOrDefault(name, "")));
      for (Statistic statistic : statistics) {
        String text = trial.statistics().getOrDefault(statistic.label(), "");
        row.add(ShortStatistic.ofText(statistic, text));
      }
      table.add(row.toArray(String[]::new));
    }
    return table;
  }

  /** Those that were given several values, in that order; all others are the same everywhere. */
  private Set<String> sweptNames() {
    Set<String> names = new LinkedHashSet<>();
    for (String parameter : settings.search().parameters()) {
      int equals = parameter.indexOf('=');
      String name = parameter.substring(0, Math.max(0, equals));
      if (SEVERAL_VALUES.matcher(parameter.substring(equals + 1)).find()) {
        names.add(name.substring(name.indexOf('.') + 1));
      }
    }
    return names;
  }

  private void printSurface(Surface surface, PrintWriter out) {
    SurfaceGrid grid = SurfaceBinning.of(surface, objective().isHigherBetter());
    Statistic statistic = objective().statistic();
    boolean hidesOthers = sweptNames().size() > surface.axes().size();
    String name = statistic.label() + (hidesOthers ? ", best over all else" : "");
    List<String> lines =
        surface.axes().size() == 1
            ? ProfileChart.lines(grid, name, value -> ShortStatistic.of(statistic, value))
            : HeatMap.lines(grid, name, value -> ShortStatistic.of(statistic, value), isColoured);
    lines.forEach(out::println);
    if (!lines.isEmpty()) {
      out.println();
    }
  }

  private Objective objective() {
    return settings.ranking().objective();
  }
}
