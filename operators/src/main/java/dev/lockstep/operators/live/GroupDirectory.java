package dev.lockstep.operators.live;

import dev.lockstep.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;

/**
 * The groups of a live run and their symbols, found by the bytes that stand in messages. Groups and
 * symbols are numbered from 0. Lookups answer the same for ever, and allocate nothing.
 */
public final class GroupDirectory {
  /** No group or symbol has these bytes. */
  public static final int ABSENT = Utf8Table.ABSENT;

  private final Utf8Table groups;
  private final Utf8Table symbols;
  private final int[] groupOfSymbol;
  private final int[] instrumentOfSymbol;
  private final Instrument[] instruments;

  public GroupDirectory(List<LiveGroupSpec> specs) {
    groups = new Utf8Table(specs.stream().map(LiveGroupSpec::name).toList());
    List<Instrument> all = specs.stream().flatMap(spec -> spec.instruments().stream()).toList();
    List<String> names = new ArrayList<>();
    instruments = all.toArray(Instrument[]::new);
    groupOfSymbol = new int[instruments.length];
    instrumentOfSymbol = new int[instruments.length];
    for (int group = 0; group < specs.size(); group++) {
      int size = specs.get(group).instruments().size();
      for (int i = 0; i < size; i++) {
        groupOfSymbol[names.size()] = group;
        instrumentOfSymbol[names.size()] = i;
        names.add(instruments[names.size()].symbol());
      }
    }
    symbols = new Utf8Table(names);
  }

  /** Number of the group of this name in UTF-8, or {@link #ABSENT}. */
  public int group(byte[] bytes, int at, int length) {
    return groups.find(bytes, at, length);
  }

  /** Whether the group has this name in UTF-8. */
  public boolean isGroup(int group, byte[] bytes, int at, int length) {
    return groups.isAt(group, bytes, at, length);
  }

  /** Number of the symbol, in UTF-8, or {@link #ABSENT}. */
  public int symbol(byte[] bytes, int at, int length) {
    return symbols.find(bytes, at, length);
  }

  public int groupOf(int symbol) {
    return groupOfSymbol[symbol];
  }

  /** Index of the symbol in its group. */
  public int instrumentOf(int symbol) {
    return instrumentOfSymbol[symbol];
  }

  public Instrument instrument(int symbol) {
    return instruments[symbol];
  }

  /** Name of a group in UTF-8; not to be changed. */
  public byte[] groupName(int group) {
    return groups.text(group);
  }
}
