package dev.lockstep.benchmarks.live;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.live.LiveGroupSpec;
import dev.lockstep.operators.live.LiveLaneSpec;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.operators.unit.LaneSpec;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.venue.FillPolicy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Symbols {@code S000000}, {@code S000001} and so on, each a group with one lane of sma-cross. */
final class Symbols {
  private static final long BAR_NANOS = 60_000_000_000L;
  private static final long CASH_MICROS = 100_000_000_000L;
  private static final long ACCOUNT = 1_000_000;

  private final String[] names;
  private final byte[][] keys;

  Symbols(int count) {
    names = new String[count];
    keys = new byte[count][];
    for (int i = 0; i < count; i++) {
      names[i] = "S%06d".formatted(i);
      keys[i] = names[i].getBytes(StandardCharsets.UTF_8);
    }
  }

  int count() {
    return names.length;
  }

  String name(int symbol) {
    return names[symbol];
  }

  /** The group's name in UTF-8; not to be changed. */
  byte[] key(int symbol) {
    return keys[symbol];
  }

  /** Prints in, equity out after so much time of events. */
  LiveSpec spec(long equityNanos) {
    List<LiveGroupSpec> groups = new ArrayList<>();
    for (String name : names) {
      groups.add(new LiveGroupSpec(name, List.of(instrument(name)), List.of(0)));
    }
    LaneSpec lane =
        new LaneSpec(
            "sma-cross",
            new TreeMap<>(Map.of("fast", "10", "slow", "30")),
            CASH_MICROS,
            CommissionSchedule.basisPoints(BigDecimal.valueOf(3)),
            RiskLimits.NONE,
            FillPolicy.DEFAULT);
    return new LiveSpec(
        EventKind.TRADE,
        ZoneOffset.UTC,
        equityNanos,
        groups,
        List.of(new LiveLaneSpec("cross", ACCOUNT, BAR_NANOS, false, lane)),
        Optional.empty());
  }

  private static Instrument instrument(String symbol) {
    return new Instrument(symbol, new DecimalSize(1, 2), DecimalSize.ONE, "USD", 1, ZoneOffset.UTC);
  }
}
