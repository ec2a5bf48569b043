package dev.lockstep.jobs.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.performance.Performance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * What a run came to, and what it cost: the content of {@code summary.json}. Ratios are fractions;
 * a number that is not defined is null.
 *
 * @param bestPathProfit profit if the price had taken the most favourable path inside every
 *     ambiguous bar; the same for {@code worstPathProfit} and the least favourable
 */
public record Summary(
    String runId,
    Performance performance,
    OptionalDouble bestPathProfit,
    OptionalDouble worstPathProfit,
    RunCost cost) {
  public static final String FILE = "summary.json";
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1 << 20;

  /** Profit after fees, open positions at their last prices. */
  public double profit() {
    return (performance.finalEquityMicros() - performance.initialCashMicros()) / 1e6;
  }

  /** Prints the content of the file. */
  public void print(Writer out) {
    try (JsonGenerator json = RunDirectory.generator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      write(json);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(JsonGenerator json) throws IOException {
    Performance result = performance;
    json.writeStartObject();
    json.writeStringField("runId", runId);
    json.writeNumberField("initialCash", Amounts.money(result.initialCashMicros()));
    json.writeNumberField("finalEquity", Amounts.money(result.finalEquityMicros()));
    number(json, "totalReturn", result.totalReturn());
    number(json, "cagr", result.cagr());
    number(json, "annualVolatility", result.annualVolatility());
    number(json, "sharpe", result.sharpe());
    number(json, "sortino", result.sortino());
    number(json, "calmar", result.calmar());
    number(json, "maxDrawdown", result.maxDrawdown());
    json.writeNumberField("trades", result.trades());
    json.writeNumberField("fills", result.fills());
    number(json, "winRate", result.winRate());
    number(json, "profitFactor", result.profitFactor());
    number(json, "exposure", result.exposure());
    number(json, "turnover", result.turnover());
    json.writeNumberField("fees", Amounts.money(result.feesMicros()));
    json.writeNumberField("bars", result.bars());
    json.writeNumberField("ambiguousBars", result.ambiguousBars());
    number(json, "bestPathProfit", bestPathProfit.orElse(profit()));
    number(json, "worstPathProfit", worstPathProfit.orElse(profit()));
    json.writeNumberField("dailyReturns", result.dailyReturns());
    json.writeNumberField("periodsPerYear", result.periodsPerYear());
    number(json, "wallSeconds", cost.wallNanos() / NANOS);
    number(json, "engineSeconds", cost.engine().engineNanos() / NANOS);
    json.writeNumberField("barEvaluations", cost.engine().barEvaluations());
    number(json, "peakHeapMegabytes", cost.peakHeapBytes() / MEGABYTE);
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, BigDecimal.valueOf(value));
    } else {
      json.writeNullField(name);
    }
  }
}
