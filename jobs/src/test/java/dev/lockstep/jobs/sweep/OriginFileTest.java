package dev.lockstep.jobs.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.account.CommissionSchedule;
import dev.lockstep.jobs.CodeVersion;
import dev.lockstep.jobs.UserError;
import dev.lockstep.jobs.cluster.Target;
import dev.lockstep.jobs.settings.AccountSettings;
import dev.lockstep.jobs.settings.ExecutionSettings;
import dev.lockstep.jobs.settings.SettingsText;
import dev.lockstep.jobs.sweep.space.SearchMethod;
import dev.lockstep.operators.unit.TimeRange;
import dev.lockstep.performance.Objective;
import dev.lockstep.performance.Statistic;
import dev.lockstep.risk.RiskLimits;
import dev.lockstep.venue.FillPolicy;
import dev.lockstep.venue.LimitPrice;
import dev.lockstep.venue.LimitTouch;
import dev.lockstep.venue.MarketFill;
import dev.lockstep.venue.PathPolicy;
import dev.lockstep.venue.SilentBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sweep.json}: whole or refused. */
final class OriginFileTest {
  @TempDir private Path folder;

  private SweepFolder run;

  @BeforeEach
  void open() {
    run = SweepFolder.of(folder.resolve("run a").toString());
  }

  /** Every setting differs from its default. */
  private Origin origin() {
    AccountSettings account =
        new AccountSettings(
            123_456_789_012L,
            true,
            new CommissionSchedule(312_345, 17, 1_500_000, 50_000),
            new RiskLimits(1, 2_000_001, 3, 0.05, 4, true),
            new FillPolicy(
                MarketFill.SAME_CLOSE,
                LimitTouch.TOUCH,
                LimitPrice.LIMIT,
                PathPolicy.OPTIMISTIC,
                SilentBar.FILLS,
                3,
                123_456_789));
    SweepSettings settings =
        new SweepSettings(
            folder.resolve("data"),
            List.of("B", "A"),
            new TimeRange(-5, 1_234_567_890_123_456_789L),
            new SearchSettings(
                List.of("x", "y"),
                List.of("fast=1..5", "x.note=a \"quoted\" ü"),
                List.of("fast < slow"),
                SearchMethod.SOBOL,
                77,
                -3),
            new Ranking(
                new Objective(Statistic.MAX_DRAWDOWN, false, 9),
                3,
                List.of("fast", "slow"),
                false,
                true),
            account,
            365,
            new ExecutionSettings(new Target("host", 8081), 5, 77, OptionalInt.empty()));
    return new Origin(
        "run a",
        "2020-01-02T03:04:05Z",
        new CodeVersion("1", "abc"),
        settings,
        SettingsText.hash(SweepSettingsText.of(settings)),
        "ab",
        List.of(new Origin.Jar(folder.resolve("s.jar"), "cd")),
        List.of(0, 5, 9),
        "ef".repeat(32));
  }

  @Test
  void everySettingComesBack() throws IOException {
    OriginFile.write(origin(), run);

    assertThat(OriginFile.read(run)).isEqualTo(origin());
  }

  @Test
  void aFolderWithoutOneIsNoSweeps() {
    assertThatThrownBy(() -> OriginFile.read(run))
        .isInstanceOf(UserError.class)
        .hasMessageEndingWith(
            "is not the run directory of a sweep (no sweep.json): name another one");
  }

  @Test
  void everyChangedCharacterIsFound() throws IOException {
    OriginFile.write(origin(), run);
    Path file = folder.resolve("run a").resolve(Origin.FILE);
    String text = Files.readString(file);
    for (int i = 0; i < text.length() - 1; i += 7) {
      char other = text.charAt(i) == '1' ? '2' : '1';
      Files.writeString(file, text.substring(0, i) + other + text.substring(i + 1));
      assertThatThrownBy(() -> OriginFile.read(run))
          .as("place %d", i)
          .isInstanceOf(UserError.class);
    }
  }

  @Test
  void everyTruncationIsFound() throws IOException {
    OriginFile.write(origin(), run);
    Path file = folder.resolve("run a").resolve(Origin.FILE);
    String text = Files.readString(file);
    for (int length = 0; length < text.length() - 1; length += 11) {
      Files.writeString(file, text.substring(0, length));
      assertThatThrownBy(() -> OriginFile.read(run))
          .as("length %d", length)
          .isInstanceOf(UserError.class);
    }
  }

  @Test
  void anotherProgramsFileIsRefused() throws IOException {
    assertRefused(text -> "{\"trials\": 5}", "is not of a sweep of lockstep");
    assertRefused(text -> text.replace("lockstep-sweep", "other"), "is not of a sweep of lockstep");
    assertRefused(text -> "not json", "is damaged");
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    assertRefused(
        text -> text.replace("\"formatVersion\" : 1", "\"formatVersion\" : 2"),
        "has format version 2 and this build reads 1");
  }

  private void assertRefused(UnaryOperator<String> change, String reason) throws IOException {
    OriginFile.write(origin(), run);
    Path file = folder.resolve("run a").resolve(Origin.FILE);
    Files.writeString(file, change.apply(Files.readString(file)));

    assertThatThrownBy(() -> OriginFile.read(run))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "sweep.json of run directory " + run.name() + " " + reason + ": start a new sweep");
  }
}
