package dev.lockstep.jobs.bounded;

import dev.lockstep.jobs.cluster.JobFailure;
import dev.lockstep.jobs.graph.Graph;
import dev.lockstep.operators.Uids;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.executors.PipelineExecutorUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A mini cluster in this process, made for the run and stopped after it. */
final class MiniClusterTarget implements JobTarget {
  @Override
  public void execute(BoundedJob job, UnitAssembly results) throws InterruptedException {
    BoundedSettings settings = job.settings();
    int slots = job.parallelism(Runtime.getRuntime().availableProcessors());
    CompletableFuture<MiniCluster> starting = EarlyCluster.takeOrStart(slots, settings.webUiPort());
    try (Handover handover = Handover.open()) {
      StreamGraph graph = graph(job, slots, handover);
      MiniCluster cluster = MiniClusters.await(starting, settings.webUiPort());
      try {
        run(cluster, graph, job, handover, results);
      } finally {
        MiniClusters.stop(cluster);
      }
    }
  }

  private static StreamGraph graph(BoundedJob job, int slots, Handover handover) {
    BoundedSettings settings = job.settings();
    Configuration configuration = JobConfiguration.of(settings, slots, settings.strategyJars());
    StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration);
    BoundedPorts ports =
        new BoundedPorts(
            job,
            stream ->
                stream
                    .sinkTo(new HandoverSink(handover.id()))
                    .setParallelism(settings.progress().isPresent() ? 1 : slots)
                    .name(Uids.RESULT_HANDOVER.title())
                    .uid(Uids.RESULT_HANDOVER.uid()));
    Graph.attach(environment, ports);
    try {
      StreamGraph graph =
          PipelineExecutorUtils.getStreamGraph(environment.getStreamGraph(), configuration);
      graph.serializeUserDefinedInstances();
      return graph;
    } catch (Exception e) {
      // Flink declares no narrower one here.
      throw new IllegalStateException("the graph cannot be put together", e);
    }
  }

  private static void run(
      MiniCluster cluster,
      StreamGraph graph,
      BoundedJob job,
      Handover handover,
      UnitAssembly results)
      throws InterruptedException {
    try {
      JobID id = cluster.submitJob(graph).get().getJobID();
      job.listener().onSubmitted(id.toString());
      job.cancellation().begin(handover::end);
      CompletableFuture<JobResult> done =
          cluster.requestJobResult(id).whenComplete((result, failure) -> handover.end());
      results.addAll(handover);
      if (job.cancellation().isRequested() && !results.isComplete()) {
        throw new RunCancelled();
      }
      Optional<? extends Throwable> failure = done.get().getSerializedThrowable();
      if (failure.isPresent()) {
        throw JobFailure.of(failure.get());
      }
    } catch (ExecutionException e) {
      throw JobFailure.of(e.getCause());
    }
  }
}
