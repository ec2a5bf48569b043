package dev.lockstep.jobs.live.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.wire.DecodeReason;
import dev.lockstep.wire.OrderEventDecoder;
import dev.lockstep.wire.generated.OrderState;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Every output once, and every order of the external lane at the venue under one id. */
final class OnceOnly {
  private final OrderEventDecoder decoder = new OrderEventDecoder();
  private final Set<String> accepted = new TreeSet<>();

  private OnceOnly() {}

  static void check(ProofTopics topics, ExternalVenue venue) {
    OutputAudit audit = OutputAudit.of(topics);
    assertThat(audit.problems()).isEmpty();
    assertThat(audit.groups()).isEqualTo(ProofSettings.SYMBOLS.size() - 1);
    OnceOnly once = new OnceOnly();
    topics.readOutputs(once::take);
    assertThat(venue.problems()).isEmpty();
    assertThat(venue.placed()).isNotEmpty().containsExactlyElementsOf(once.accepted);
    Report.line(
        "%s: %,d outputs, each once; %,d instructions to the venue, %,d of them repeated"
            .formatted(topics.prefix(), audit.records(), venue.instructions(), venue.repeats()));
  }

  private void take(String suffix, ConsumerRecord<byte[], byte[]> record) {
    if (!suffix.equals("updates")) {
      return;
    }
    byte[] value = record.value();
    assertThat(decoder.wrap(value, 0, value.length)).isEqualTo(DecodeReason.OK);
    boolean isOfVenue = decoder.lane().toString().equals(ProofSettings.VENUE_LANE);
    if (isOfVenue && decoder.orderState() == OrderState.Pending) {
      accepted.add(decoder.group() + "/" + decoder.orderId());
    }
  }
}
