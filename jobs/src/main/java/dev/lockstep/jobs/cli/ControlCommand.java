package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.dataset.Times;
import dev.lockstep.jobs.kafka.Brokers;
import dev.lockstep.jobs.kafka.ControlOrder;
import dev.lockstep.jobs.kafka.EventPublisher;
import dev.lockstep.jobs.kafka.Topics;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code control}: tells running lanes to pause, resume, flatten, reduce or halt. */
@Command(
    name = "control",
    description = {
      "Sends a command to the lanes of a live run, through the log, so that a replay meets it "
          + "at the same place.",
      "",
      "  pause    refuse what strategies ask for; open orders go on working",
      "  resume   trade again, whatever was commanded before",
      "  flatten  cancel all open orders and close all positions, once",
      "  reduce   accept only orders that reduce a position",
      "  halt     cancel all open orders and refuse new ones"
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep control pause --group BTCUSDT,ETHUSDT --note \"exchange maintenance\"",
      "  lockstep control flatten --group BTCUSDT --lane cross",
      "  lockstep control halt --all-groups --settings lockstep.yaml"
    })
final class ControlCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "pause|resume|flatten|reduce|halt",
      description = "What the lanes are to do")
  private ControlOrder.Action action;

  @Option(
      names = "--group",
      split = ",",
      paramLabel = "G,H",
      description = "The groups: a symbol, unless the settings put it into a group")
  private List<String> groups = List.of();

  @Option(names = "--all-groups", description = "All groups of --settings")
  private boolean allGroups;

  @Option(names = "--lane", paramLabel = "L", description = "Only this lane. Default: all")
  private String lane = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, for people to read")
  private String note = "";

  @Option(names = "--user", paramLabel = "ID", description = "Who commands")
  private long userId;

  @Mixin private LogOptions log;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ControlOrder order = new ControlOrder(action, lane, userId, note);
    List<String> chosen = chosenGroups();
    Brokers brokers = log.brokers();
    long now = Times.nanos(Instant.now());
    try (Topics topics = new Topics(brokers, log.names())) {
      String target = topics.names().events();
      topics.require(target);
      try (EventPublisher publisher = new EventPublisher(brokers, target)) {
        chosen.forEach(group -> order.send(publisher, group, now));
        publisher.flush();
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    String what = action.name().toLowerCase(Locale.ROOT);
    out.println("sent " + what + " to " + String.join(", ", chosen));
    out.flush();
    return 0;
  }

  private List<String> chosenGroups() {
    if (groups.isEmpty() != allGroups) {
      throw new UserError("control needs --group G, or --all-groups with --settings FILE");
    }
    if (allGroups) {
      return log.groups()
          .orElseThrow(() -> new UserError("--all-groups needs --settings FILE, to know them"));
    }
    List<String> chosen = groups.stream().distinct().toList();
    log.groups().ifPresent(known -> requireKnown(chosen, known));
    return chosen;
  }

  private static void requireKnown(List<String> chosen, List<String> known) {
    for (String group : chosen) {
      if (!known.contains(group)) {
        String some = String.join(", ", known.stream().limit(10).toList());
        throw new UserError(
            "the settings have no group "
                + group
                + ": they have "
                + some
                + (known.size() > 10 ? ", ..." : ""));
      }
    }
  }
}
