package dev.lockstep.jobs.kafka;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.jobs.UserError;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A real Kafka broker inside this process: one node that is its own controller (KRaft), reachable
 * from this machine only. A broker that is started on a folder where one ran before, closed or
 * killed, goes on with its topics, offsets and transactions.
 */
public final class EmbeddedBroker implements AutoCloseable {
  /** The port that is chosen when none is named: any that is free. */
  public static final int FREE_PORT = 0;

  private final Path folder;
  private final boolean isTemporary;
  private final int port;
  private final AutoCloseable server;

  private EmbeddedBroker(Path folder, boolean isTemporary, int port, AutoCloseable server) {
    this.folder = folder;
    this.isTemporary = isTemporary;
    this.port = port;
    this.server = server;
  }

  /** Starts an empty broker at a free port, whose data is deleted when it is closed. */
  public static EmbeddedBroker start() {
    try {
      return start(Files.createTempDirectory("lockstep-broker"), true, FREE_PORT);
    } catch (IOException e) {
      throw new RunFailure("no folder for the broker can be made: " + e.getMessage(), e);
    }
  }

  /**
   * Starts a broker whose data stays, and returns when it answers.
   *
   * @param folder of its data, made when missing
   * @param port for clients, or {@link #FREE_PORT}; {@link UserError} when it is in use
   */
  public static EmbeddedBroker start(Path folder, int port) {
    return start(folder.toAbsolutePath(), false, port);
  }

  private static EmbeddedBroker start(Path folder, boolean isTemporary, int wantedPort) {
    BrokerClasses.require();
    FreePorts ports = FreePorts.choose(wantedPort);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UserError(
          "the broker's folder " + folder + " cannot be written: name another one", e);
    }
    AutoCloseable server = BrokerClasses.start(BrokerProperties.of(folder, ports));
    return new EmbeddedBroker(folder, isTemporary, ports.client(), server);
  }

  /** Host and port for clients. */
  public String address() {
    return BrokerProperties.HOST + ":" + port;
  }

  /** The port for clients, by which a broker can be started again at the same address. */
  public int port() {
    return port;
  }

  /** Where its data is. */
  public Path folder() {
    return folder;
  }

  /** Stops the broker in good order and waits for its end. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // The broker is behind AutoCloseable, which declares no narrower one.
      throw new RunFailure("the broker did not stop in good order: " + e.getMessage(), e);
    }
    if (isTemporary) {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new RunFailure("the broker's folder " + folder + " cannot be deleted", e);
    }
  }
}
