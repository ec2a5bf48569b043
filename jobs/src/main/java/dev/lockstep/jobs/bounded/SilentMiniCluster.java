package dev.lockstep.jobs.bounded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.dispatcher.DispatcherGateway;
import org.apache.flink.runtime.dispatcher.SessionDispatcherFactory;
import org.apache.flink.runtime.dispatcher.runner.DefaultDispatcherRunnerFactory;
import org.apache.flink.runtime.entrypoint.component.DefaultDispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.resourcemanager.StandaloneResourceManagerFactory;
import org.apache.flink.runtime.rest.RestEndpointFactory;
import org.apache.flink.runtime.rest.handler.RestHandlerConfiguration;
import org.apache.flink.runtime.rest.handler.RestHandlerSpecification;
import org.apache.flink.runtime.webmonitor.WebMonitorEndpoint;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelInboundHandler;

/**
 * A mini cluster that nobody watches: its REST endpoint answers nothing, which saves loading some
 * 150 handlers at each start.
 */
@SuppressWarnings("try") // Flink declares close() as it is.
final class SilentMiniCluster extends MiniCluster {
  private static final RestEndpointFactory<DispatcherGateway> SILENT =
      (configuration, dispatcher, manager, blobs, executor, metrics, election, errors) -> {
        RestHandlerConfiguration rest = RestHandlerConfiguration.fromConfiguration(configuration);
        return new WebMonitorEndpoint<DispatcherGateway>(
            dispatcher,
            configuration,
            rest,
            manager,
            blobs,
            executor,
            metrics,
            election,
            RestEndpointFactory.createExecutionGraphCache(rest),
            errors) {
          @Override
          protected List<Tuple2<RestHandlerSpecification, ChannelInboundHandler>>
              initializeHandlers(CompletableFuture<String> localAddress) {
            return new ArrayList<>();
          }
        };
      };

  SilentMiniCluster(MiniClusterConfiguration configuration) {
    super(configuration);
  }

  @Override
  protected DispatcherResourceManagerComponentFactory
      createDispatcherResourceManagerComponentFactory() {
    return new DefaultDispatcherResourceManagerComponentFactory(
        DefaultDispatcherRunnerFactory.createSessionRunner(SessionDispatcherFactory.INSTANCE),
        StandaloneResourceManagerFactory.getInstance(),
        SILENT);
  }
}
