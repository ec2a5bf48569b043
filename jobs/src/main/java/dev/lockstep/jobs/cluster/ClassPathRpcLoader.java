package dev.lockstep.jobs.cluster;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.rpc.RpcSystem;
import org.apache.flink.runtime.rpc.RpcSystemLoader;
import org.apache.flink.runtime.rpc.pekko.PekkoRpcSystem;

/**
 * Takes Flink's RPC system from the class path. Flink's own loader unpacks a jar of 24 MB and loads
 * it through a class loader of its own, which no class-data-sharing archive can hold.
 */
public final class ClassPathRpcLoader implements RpcSystemLoader {
  @Override
  public int getLoadPriority() {
    return 0;
  }

  @Override
  public RpcSystem loadRpcSystem(Configuration configuration) {
    return new PekkoRpcSystem();
  }
}
