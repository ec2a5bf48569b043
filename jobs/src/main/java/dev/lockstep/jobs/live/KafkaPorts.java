package dev.lockstep.jobs.live;

import dev.lockstep.jobs.graph.LivePorts;
import dev.lockstep.jobs.graph.LiveShape;
import dev.lockstep.jobs.live.config.LogSettings;
import dev.lockstep.operators.Uids;
import dev.lockstep.operators.live.LogBundle;
import dev.lockstep.operators.live.OutputRecord;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Events from one topic; outputs exactly once through transactions, orders to a venue at once and
 * at least once.
 */
public final class KafkaPorts implements LivePorts {
  private final EventLog events;

  public KafkaPorts(EventLog events) {
    this.events = events;
  }

  @Override
  public DataStream<LogBundle> events(StreamExecutionEnvironment environment, LiveShape shape) {
    return events.read(environment, Uids.EVENTS, shape);
  }

  @Override
  public void outputs(DataStream<OutputRecord> outputs) {
    LogSettings log = events.log();
    KafkaSink<OutputRecord> sink =
        sink()
            .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
            // One for all runs of a prefix, so that a run ends what the one before left open.
            .setTransactionalIdPrefix(log.prefix() + "-outputs")
            // Names are used again: brokers keep each for a week, and one per second adds up.
            .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
            .setProperty(
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                Long.toString(log.transactionTimeout().toMillis()))
            .build();
    outputs
        .sinkTo(sink)
        .name(Uids.OUTPUTS.title())
        .uid(Uids.OUTPUTS.uid())
        // Each checkpoint flushes, and asks the broker for a new transaction: the engines must not
        // wait for that.
        .disableChaining();
  }

  @Override
  public void orders(DataStream<OutputRecord> orders) {
    KafkaSink<OutputRecord> sink =
        sink()
            .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
            .setProperty(ProducerConfig.LINGER_MS_CONFIG, "0")
            .build();
    orders.sinkTo(sink).name(Uids.ORDERS.title()).uid(Uids.ORDERS.uid());
  }

  private KafkaSinkBuilder<OutputRecord> sink() {
    return KafkaSink.<OutputRecord>builder()
        .setBootstrapServers(events.log().brokers())
        .setRecordSerializer(new OutputRecordWriter(events.log().prefix()));
  }
}
