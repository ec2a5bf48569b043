package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.kafka.TopicPlan;
import dev.lockstep.jobs.kafka.TopicState;
import dev.lockstep.jobs.kafka.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code topics}: makes and lists the topics of a live system. */
@Command(
    name = "topics",
    description = {
      "Makes the topics of a live system, as far as they are missing, or lists them. "
          + "A group's events stay in one partition, so partitions bound how far a run can be spread."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep topics create --brokers localhost:9092 --partitions 8 --retention 30d",
      "  lockstep topics list --brokers localhost:9092"
    })
final class TopicsCommand implements Callable<Integer> {
  /** What is to be done. */
  enum Action {
    CREATE,
    LIST
  }

  private static final Pattern RETENTION = Pattern.compile("([1-9][0-9]{0,4})([smhd])");

  @Parameters(paramLabel = "create|list", description = "What to do")
  private Action action;

  @Mixin private LogOptions log;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description = "Partitions of each topic. Default: ${DEFAULT-VALUE}")
  private int partitions;

  @Option(
      names = "--replication",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many brokers keep each record. Default: ${DEFAULT-VALUE}")
  private int replication;

  @Option(
      names = "--retention",
      paramLabel = "7d|forever",
      defaultValue = "7d",
      description =
          "How long records are kept, such as 12h or forever. Of positions the last of each "
              + "account and symbol is kept always. Default: ${DEFAULT-VALUE}")
  private String retention;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    TopicPlan plan = new TopicPlan(partitions, replication, retentionMillis());
    try (Topics topics = new Topics(log.brokers(), log.names())) {
      if (action == Action.CREATE) {
        List<String> created = topics.create(plan);
        created.forEach(name -> out.println("created " + name));
        int there = topics.names().all().size() - created.size();
        if (there > 0) {
          out.printf(
              "%s of %s there already%n",
              Figures.count(there, "topic", "topics"),
              topics.names().prefix() + (there == 1 ? " was" : " were"));
        }
      } else {
        list(topics, out);
      }
    }
    out.flush();
    return 0;
  }

  private static void list(Topics topics, PrintWriter out) {
    List<TopicState> states = topics.describe();
    if (states.isEmpty()) {
      out.println("no topics of prefix " + topics.names().prefix());
      return;
    }
    TextTable table = new TextTable();
    table.add("topic", "partitions", "replication", "offsets");
    for (TopicState state : states) {
      table.add(
          state.name(),
          Integer.toString(state.partitions()),
          Integer.toString(state.replication()),
          Figures.count(state.records()));
    }
    table.print(out);
  }

  private long retentionMillis() {
    if (retention.equals("forever")) {
      return TopicPlan.KEEP_FOREVER;
    }
    Matcher matcher = RETENTION.matcher(retention);
    if (!matcher.matches()) {
      throw new UserError("--retention must be like 7d, 12h or forever, was " + retention);
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> TimeUnit.SECONDS.toMillis(count);
      case "m" -> TimeUnit.MINUTES.toMillis(count);
      case "h" -> TimeUnit.HOURS.toMillis(count);
      default -> TimeUnit.DAYS.toMillis(count);
    };
  }
}
