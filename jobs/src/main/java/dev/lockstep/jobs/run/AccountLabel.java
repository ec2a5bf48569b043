package dev.lockstep.jobs.run;

import dev.lockstep.instrument.Instrument;
import java.util.List;

/**
 * One account of a run: what it is called in the files and what it trades.
 *
 * @param name the symbol, or {@value #SHARED} for one account of all symbols
 * @param instruments in the order of their indices in the group
 */
public record AccountLabel(String name, List<Instrument> instruments) {
  public static final String SHARED = "shared";

  public AccountLabel {
    instruments = List.copyOf(instruments);
  }
}
