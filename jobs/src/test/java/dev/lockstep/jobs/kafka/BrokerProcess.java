package dev.lockstep.jobs.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A broker in a process of its own, which can be killed and started again at its address. */
public final class BrokerProcess implements AutoCloseable {
  static final String READY = "ready at ";

  private final Path folder;
  private Process process;
  private String address;

  private BrokerProcess(Path folder) {
    this.folder = folder;
  }

  /** Starts a broker on a folder and returns when it answers. */
  public static BrokerProcess start(Path folder) throws IOException {
    BrokerProcess broker = new BrokerProcess(folder);
    broker.start(EmbeddedBroker.FREE_PORT);
    return broker;
  }

  private void start(int port) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    process =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-Dorg.apache.logging.log4j.level=OFF",
                    "-cp",
                    System.getProperty("java.class.path"),
                    BrokerMain.class.getName(),
                    folder.toString(),
                    Integer.toString(port)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("the broker on " + folder + " ended before it was ready");
    }
    address = line.substring(READY.length());
  }

  /** Host and port; the same after a restart. */
  public String address() {
    return address;
  }

  /** Ends the process without a chance to clean up, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts the broker again on its folder and at its port, after {@link #kill}. */
  public void restart() throws IOException {
    start(Integer.parseInt(address.substring(address.indexOf(':') + 1)));
  }

  @Override
  public void close() {
    kill();
  }
}
