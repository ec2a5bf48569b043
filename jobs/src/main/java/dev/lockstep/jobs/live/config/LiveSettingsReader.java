package dev.lockstep.jobs.live.config;

import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.settings.ExecutionSettings;
import dev.lockstep.jobs.settings.SettingsFile;
import dev.lockstep.jobs.settings.SettingsReader;
import dev.lockstep.live.PeopleAccounts;
import dev.lockstep.market.EventKind;
import dev.lockstep.operators.live.LiveSpec;
import dev.lockstep.strategy.StrategyCatalog;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns a settings file into the settings of a live run. Whatever is wrong is one line. */
public final class LiveSettingsReader {
  private static final String LIVE = "live";

  private final Map<String, Node> sections;
  private final Path folder;
  private final Map<String, String> overrides;

  /** Reads the file; relative paths in it start from its folder. */
  public LiveSettingsReader(Path file, Map<String, String> overrides) {
    this(NodeReader.read(file), file.toAbsolutePath().getParent(), overrides);
  }

  private LiveSettingsReader(Node root, Path folder, Map<String, String> overrides) {
    sections = root.mapping();
    this.folder = folder;
    this.overrides = Map.copyOf(overrides);
  }

  /**
   * Reads the text of a file.
   *
   * @param overrides options by their keys, such as {@code live.brokers} and {@code run.target}
   */
  public static LiveSettingsReader ofText(String text, Map<String, String> overrides) {
    return new LiveSettingsReader(NodeReader.parse(text), Path.of(""), overrides);
  }

  /**
   * What a run of this text ran with, but for how it is watched.
   *
   * @param text as {@link LiveSettings#text} has it
   */
  public static LiveSettings ofRun(Map<String, String> text, LiveSpec spec) {
    LiveSettingsReader reader = new LiveSettingsReader(new Node("", Map.of()), Path.of(""), text);
    LiveSection live = new LiveSection(reader.section(LIVE), reader.overridesOf(LIVE, ""));
    return new LiveSettings(
        live.log(),
        live.flow(),
        live.checkpoints(),
        spec,
        new SettingsReader(Map.of(), reader.overridesOf("run", "run.")).execution());
  }

  /** Whether there is a section of live runs, without which a file is one for backtests. */
  public boolean isLive() {
    return sections.containsKey(LIVE);
  }

  /** Everything, checked; strategies are those of the catalogue. */
  public LiveSettings read(StrategyCatalog catalog) {
    Map<String, String> common = common();
    ExecutionSettings execution =
        new SettingsReader(common, overridesOf("run", "run.")).execution();
    LiveSection live = new LiveSection(section(LIVE), overridesOf(LIVE, ""));
    LogSettings log = live.log();
    FlowSettings flow = live.flow();
    CheckpointSettings checkpoints = live.checkpoints();
    LiveSpec spec = spec(live, common, catalog);
    live.end();
    if (execution.parallelism() > flow.maxParallelism()) {
      throw new UserError(
          "run.parallelism must be <= live.max-parallelism, which is %d, was %d"
              .formatted(flow.maxParallelism(), execution.parallelism()));
    }
    return new LiveSettings(log, flow, checkpoints, spec, execution);
  }

  private LiveSpec spec(LiveSection live, Map<String, String> common, StrategyCatalog catalog) {
    EventKind feed = live.feed();
    InstrumentsSection instruments =
        new InstrumentsSection(folder, live.zone()).read(section("instruments"));
    AccountTerms terms = new AccountTerms(common, feed);
    SortedMap<String, LanesSection.Lane> lanes =
        new LanesSection(catalog, terms, instruments.barPeriod(), live.isExternal())
            .read(section("lanes").mapping());
    Optional<PeopleAccounts> people =
        Optional.ofNullable(sections.get("people")).map(node -> PeopleSection.read(node, terms));
    if (lanes.isEmpty() && people.isEmpty()) {
      throw new UserError("nobody trades: give lanes with their strategies, or people");
    }
    SortedMap<String, List<String>> groups =
        GroupsSection.read(section("groups").mapping(), instruments.bySymbol().keySet());
    return new LiveSpec(
        feed,
        live.zone(),
        live.equityNanos(),
        new Assignment(instruments.bySymbol(), lanes, feed).groups(groups),
        lanes.values().stream().map(LanesSection.Lane::spec).toList(),
        people);
  }

  private Node section(String name) {
    return sections.getOrDefault(name, new Node(name, Map.of()));
  }

  /** Those that begin with the section's name. */
  private Map<String, String> overridesOf(String section, String newPrefix) {
    Map<String, String> found = new LinkedHashMap<>();
    String prefix = section + ".";
    overrides.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            found.put(newPrefix + key.substring(prefix.length()), value);
          }
        });
    return found;
  }

  /** Keys and values of the sections that other commands read too. */
  private Map<String, String> common() {
    TreeSet<String> known = new TreeSet<>(SettingsFile.LIVE_SECTIONS);
    SettingsReader.keys().forEach(key -> known.add(key.substring(0, key.indexOf('.'))));
    Map<String, String> values = new TreeMap<>();
    sections.forEach(
        (name, node) -> {
          if (!known.contains(name.split("\\.", 2)[0])) {
            throw new UserError(
                "unknown setting " + name + "; there are " + String.join(", ", known));
          }
          if (!SettingsFile.LIVE_SECTIONS.contains(name)) {
            flatten(node, values);
          }
        });
    return values;
  }

  private static void flatten(Node node, Map<String, String> values) {
    if (node.value() instanceof Map<?, ?>) {
      node.mapping().values().forEach(child -> flatten(child, values));
    } else if (values.put(node.path(), node.text()) != null) {
      throw new UserError(node.path() + " is given twice: keep one");
    }
  }
}
