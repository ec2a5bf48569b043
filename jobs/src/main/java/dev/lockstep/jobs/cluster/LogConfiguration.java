package dev.lockstep.jobs.cluster;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the processes of a cluster log, and what their logs say of an early end. */
final class LogConfiguration {
  private static final String LOG4J =
      """
      rootLogger.level = INFO
      rootLogger.appenderRef.file.ref = File

      appender.file.type = RollingFile
      appender.file.name = File
      appender.file.fileName = ${sys:log.file}
      appender.file.filePattern = ${sys:log.file}.%i
      appender.file.append = false
      appender.file.layout.type = PatternLayout
      appender.file.layout.pattern = %d{yyyy-MM-dd HH:mm:ss.SSS} %-5p %c{1} [%t] %m%n
      appender.file.policies.type = Policies
      appender.file.policies.size.type = SizeBasedTriggeringPolicy
      appender.file.policies.size.size = 50MB
      appender.file.strategy.type = DefaultRolloverStrategy
      appender.file.strategy.max = 3
      """;

  private LogConfiguration() {}

  static void write(Path file) throws IOException {
    Files.writeString(file, LOG4J);
  }

  /** The last line that tells of an error, or else the last one, and where it stands. */
  static String lastError(ClusterFolder folder, String process) {
    for (Path file : List.of(folder.log(process), folder.output(process))) {
      List<String> lines = lines(file);
      for (int i = lines.size() - 1; i >= 0; i--) {
        String line = lines.get(i);
        if (line.startsWith("Caused by: ") || line.contains(" ERROR ") || line.contains("Error:")) {
          return line.strip() + " (" + file + ")";
        }
      }
    }
    return "see " + folder.log(process) + " and " + folder.output(process);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (MalformedInputException e) {
      return List.of("Error: its text cannot be read");
    } catch (IOException e) {
      return List.of("Error: " + e);
    }
  }
}
