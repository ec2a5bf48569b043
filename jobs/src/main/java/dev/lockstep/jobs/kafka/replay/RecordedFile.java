package dev.lockstep.jobs.kafka.replay;

import dev.lockstep.jobs.RunFailure;
import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.FrameReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The frames of a file, one after the other; their groups are found by what is inside. */
public final class RecordedFile implements ReplayLog {
  private final Path path;
  private final InputStream in;
  private final FrameReader frames;
  private final FrameFacts facts;

  public RecordedFile(Path path, UnaryOperator<String> groupOf) {
    this.path = path;
    facts = new FrameFacts(groupOf);
    try {
      in = Files.newInputStream(path);
    } catch (IOException e) {
      throw new RunFailure(path + " cannot be read: " + e.getMessage(), e);
    }
    frames = new FrameReader(in);
  }

  @Override
  public boolean next() {
    DecodeReason found;
    try {
      found = frames.next();
    } catch (IOException e) {
      throw new RunFailure(path + " cannot be read: " + e.getMessage(), e);
    }
    if (found == DecodeReason.END_OF_FRAMES) {
      return false;
    }
    if (found != DecodeReason.OK) {
      throw new RunFailure(
          "%s is damaged at byte %d (%s): record it again"
              .formatted(path, frames.position(), found));
    }
    facts.read(frames.frame());
    return true;
  }

  @Override
  public byte[] key() {
    return facts.group() == null ? null : facts.group().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public ByteBuffer frame() {
    return frames.frame();
  }

  @Override
  public long timeNanos() {
    return facts.timeNanos();
  }

  @Override
  public int events() {
    return facts.events();
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new RunFailure(path + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
