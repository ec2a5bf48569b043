package dev.lockstep.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.jobs.UserError;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

final class BrokerClassesTest {
  @Test
  void jarsWithoutABrokerSayWhereThereIsOne() throws IOException {
    try (URLClassLoader jobJar =
        new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> BrokerClasses.require(jobJar))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("start ./lockstep live --embedded")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void theLauncherHasABroker() {
    assertThatCode(BrokerClasses::require).doesNotThrowAnyException();
  }
}
