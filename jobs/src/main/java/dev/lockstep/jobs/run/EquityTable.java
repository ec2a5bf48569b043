package dev.lockstep.jobs.run;

import dev.lockstep.operators.result.DayRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code equity.csv}: every account at the end of each of its trading days, and when there are
 * several accounts their sum under the name {@value #TOTAL}.
 */
final class EquityTable {
  static final String FILE = "equity.csv";
  static final String TOTAL = "total";

  private EquityTable() {}

  static void write(Path folder, List<AccountLabel> accounts, DailyEquity equity)
      throws IOException {
    try (CsvFile file = new CsvFile(folder.resolve(FILE), "date,account,equity,cash")) {
      for (int i = 0; i < accounts.size(); i++) {
        write(file, accounts.get(i).name(), equity.days(i));
      }
      if (accounts.size() > 1) {
        write(file, TOTAL, equity.total());
      }
    }
  }

  private static void write(CsvFile file, String account, List<DayRecord> days) {
    for (DayRecord day : days) {
      file.row(
          LocalDate.ofEpochDay(day.epochDay()).toString(),
          account,
          equityText(day.equityMicros()),
          Amounts.moneyText(day.cashMicros()));
    }
  }

  /** Marks are estimates: micros are as many digits as mean something. */
  private static String equityText(double micros) {
    return Amounts.plain(BigDecimal.valueOf(Math.round(micros), 6)).toPlainString();
  }
}
