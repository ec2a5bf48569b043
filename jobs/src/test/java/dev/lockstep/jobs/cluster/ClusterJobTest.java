package dev.lockstep.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ClusterJobTest {
  @Test
  void jobsAreReadFromWhatFlinkAnswers() throws IOException {
    String json =
        """
        {"jobs":[
          {"jid":"aa","name":"live","start-time":1,"state":"RUNNING",
           "tasks":{"running":2,"total":2},"pending-operators":0},
          {"jid":"bb","name":"backtest","state":"FINISHED","tasks":{}}]}
        """;
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      assertThat(ClusterJob.readAll(parser))
          .containsExactly(
              new ClusterJob("aa", "live", "RUNNING"),
              new ClusterJob("bb", "backtest", "FINISHED"));
    }
  }
}
