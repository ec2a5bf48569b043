package dev.lockstep.jobs.live.config;

import dev.lockstep.jobs.UserError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code groups}: which symbols share one account. Every other symbol is its own group. */
final class GroupsSection {
  private GroupsSection() {}

  /** The symbols of each group, all in order of their names. */
  static SortedMap<String, List<String>> read(Map<String, Node> groups, Set<String> symbols) {
    SortedMap<String, List<String>> byName = new TreeMap<>();
    Map<String, String> groupOf = new TreeMap<>();
    groups.forEach(
        (name, node) -> {
          Names.check("a group", name);
          List<String> members = members(node, symbols);
          for (String symbol : members) {
            String other = groupOf.put(symbol, name);
            if (other != null) {
              throw new UserError(
                  "%s names %s, which is in group %s: leave it in one"
                      .formatted(node.path(), symbol, other));
            }
          }
          byName.put(name, members);
        });
    for (String symbol : symbols) {
      if (!groupOf.containsKey(symbol) && byName.put(symbol, List.of(symbol)) != null) {
        throw new UserError(
            "groups.%s is called as a symbol that is not in it: rename the group"
                .formatted(symbol));
      }
    }
    return byName;
  }

  private static List<String> members(Node node, Set<String> symbols) {
    TreeSet<String> members = new TreeSet<>();
    for (String symbol : node.texts()) {
      if (!symbols.contains(symbol)) {
        throw new UserError(
            "%s names %s, which instruments does not have: add it there"
                .formatted(node.path(), symbol));
      }
      if (!members.add(symbol)) {
        throw new UserError(node.path() + " names " + symbol + " twice: keep one");
      }
    }
    if (members.isEmpty()) {
      throw new UserError(node.path() + " must name at least one symbol, named none");
    }
    return List.copyOf(members);
  }
}
