package dev.lockstep.jobs.kafka.tail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.lockstep.jobs.dataset.Times;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** An event as one JSON object on one line. */
final class JsonLine implements Line {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private StringWriter written;
  private JsonGenerator json;

  @Override
  public void begin(long timeNanos, String subject, String kind) {
    try {
      written = new StringWriter();
      json = JSON.createGenerator(written);
      json.writeStartObject();
      if (timeNanos > 0) {
        json.writeStringField("time", Times.text(timeNanos));
      }
      json.writeStringField("subject", subject);
      json.writeStringField("kind", kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void text(String name, String value) {
    try {
      json.writeStringField(name, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void number(String name, long value) {
    try {
      json.writeNumberField(name, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void decimal(String name, BigDecimal value) {
    try {
      json.writeNumberField(name, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the object. */
  @Override
  public String toString() {
    try {
      json.writeEndObject();
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }
}
