package dev.lockstep.jobs.kafka;

import dev.lockstep.jobs.RunFailure;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;

/** Waits for what brokers answer, for a bounded time, and says in one line what went wrong. */
final class BrokerCalls {
  private final Brokers brokers;
  private boolean isListening;

  BrokerCalls(Brokers brokers) {
    this.brokers = brokers;
  }

  Admin open() {
    try {
      return Admin.create(brokers.clientSettings());
    } catch (KafkaException e) {
      // The host's name is not known.
      throw brokers.silence(e);
    }
  }

  <T> T answer(KafkaFuture<T> future) {
    if (!isListening) {
      brokers.requireListener();
      isListening = true;
    }
    try {
      return future.get(Brokers.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw brokers.silence(e);
      }
      String why = String.valueOf(e.getCause().getMessage()).lines().findFirst().orElse("");
      throw new RunFailure(
          "the broker at %s refused: %s: %s"
              .formatted(brokers.addresses(), e.getCause().getClass().getSimpleName(), why),
          e);
    } catch (java.util.concurrent.TimeoutException e) {
      throw brokers.silence(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("interrupted while waiting for " + brokers.addresses(), e);
    }
  }

  /** Empty when the answer is the expected exception. */
  <T> Optional<T> answerUnless(Class<? extends KafkaException> expected, KafkaFuture<T> future) {
    try {
      return Optional.of(answer(future));
    } catch (RunFailure e) {
      Throwable answered = e.getCause() == null ? null : e.getCause().getCause();
      if (expected.isInstance(answered)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
