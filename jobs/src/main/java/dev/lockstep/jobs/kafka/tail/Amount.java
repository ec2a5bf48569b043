package dev.lockstep.jobs.kafka.tail;

import dev.lockstep.instrument.DecimalSize;
import dev.lockstep.instrument.Instrument;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Prices, quantities and money: decimal where the instrument is known, else ticks and lots. */
final class Amount {
  private static final int MICRO_DECIMALS = 6;

  private final Function<String, Optional<Instrument>> instruments;

  private Optional<Instrument> instrument = Optional.empty();

  Amount(Function<String, Optional<Instrument>> instruments) {
    this.instruments = instruments;
  }

  /** From now on prices and quantities are those of the symbol. */
  void of(String symbol) {
    instrument = instruments.apply(symbol);
  }

  void price(Line line, String name, long ticks) {
    put(line, name, "Ticks", ticks, instrument.map(Instrument::tickSize));
  }

  void quantity(Line line, String name, long lots) {
    put(line, name, "Lots", lots, instrument.map(Instrument::lotSize));
  }

  private static void put(
      Line line, String name, String unit, long count, Optional<DecimalSize> size) {
    if (size.isPresent()) {
      line.decimal(name, size.get().toBigDecimal().multiply(BigDecimal.valueOf(count)));
    } else {
      line.number(name + unit, count);
    }
  }

  static void money(Line line, String name, long micros) {
    line.decimal(name, plain(BigDecimal.valueOf(micros, MICRO_DECIMALS)));
  }

  /** Without needless zeros, and with no exponent. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
