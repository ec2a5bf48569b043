package dev.lockstep.jobs.cli;

import dev.lockstep.jobs.UserError;
import org.apache.flink.configuration.ConfigConstants;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.IllegalConfigurationException;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.PluginUtils;

/**
 * File systems beyond the local one. They come and are set up as for every Flink client: plugins
 * from {@code FLINK_PLUGINS_DIR}, settings from {@code FLINK_CONF_DIR}.
 */
final class FileSystems {
  private static final String LOCAL = "file:";

  private FileSystems() {}

  /** Makes them known when a folder needs one; once per process, before it is used. */
  static void loadFor(String folder) {
    if (!folder.contains("://") || folder.startsWith(LOCAL)) {
      return;
    }
    Configuration configuration = new Configuration();
    try {
      if (System.getenv(ConfigConstants.ENV_FLINK_CONF_DIR) != null) {
        configuration = GlobalConfiguration.loadConfiguration();
      }
      FileSystem.initialize(
          configuration, PluginUtils.createPluginManagerFromRootFolder(configuration));
    } catch (IllegalConfigurationException e) {
      throw new UserError(
          ConfigConstants.ENV_FLINK_CONF_DIR + " cannot be used: " + e.getMessage(), e);
    }
  }
}
