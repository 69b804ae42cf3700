package dev.trainyard.server.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.ServerTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What changes for a workshop is told to those who are in it. */
@ServerTest
class WorkshopTopicTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private Listener listener;
  private UUID workshop;

  @BeforeEach
  void adaListens() {
    Caller ada = Caller.somebody(port, "Ada");
    workshop = UUID.fromString(ada.get("/me").json().at("/workshop/id").asString());
    listener = Listener.open(ada).watch("workshop", 0);
  }

  /** Rings again and again: nothing tells when the socket began to watch. */
  @Test
  void tellsWhatChangedInOnesOwnWorkshopOnly() {
    UUID another = UUID.randomUUID();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Bell.ring(jdbc, new Ring.WorkshopChanged(another, "theirs"));
              Bell.ring(jdbc, new Ring.WorkshopChanged(workshop, "ours"));
              return !listener.heard("ours").isEmpty();
            });

    assertThat(listener.heard("ours").get(0).path("topic").asString()).isEqualTo("workshop");
    assertThat(listener.heard("theirs")).isEmpty();
  }
}
