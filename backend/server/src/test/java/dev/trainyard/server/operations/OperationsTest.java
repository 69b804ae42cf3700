package dev.trainyard.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.LeaveModel;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an operator sees of the server. */
@ServerTest
class OperationsTest {
  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired Bench bench;
  @Autowired LeaveModel leave;
  @Autowired LookAtDials look;

  @Test
  void requestsAreCountedAndTimed() {
    Caller grace = roster.organizer(port);
    for (int i = 0; i < 50; i++) {
      grace.get("/me");
    }
    JsonNode now = grace.get("/operations").json().get("now");
    assertThat(now.get("requestsPerSecond").asDouble()).isPositive();
    assertThat(now.get("medianMillis").asDouble()).isPositive();
    assertThat(now.get("p95Millis").asDouble())
        .isGreaterThanOrEqualTo(now.get("medianMillis").asDouble());
    assertThat(now.at("/connections/most").asInt()).isEqualTo(16);
    assertThat(now.get("heapBytes").asLong()).isPositive();
  }

  @Test
  void theServerSaysWhichOneItIs() {
    JsonNode server = roster.organizer(port).get("/operations").json().get("server");
    assertThat(server.get("name").asString()).endsWith(":" + port);
    assertThat(server.get("uptimeSeconds").asDouble()).isPositive();
  }

  @Test
  void whatIsMeasuredIsCountedByTheDatabase() {
    Lease lease = bench.lease(Plans.submit(Caller.somebody(port, "Ada")));
    Caller grace = roster.organizer(port);
    look.look();
    bench.measure(lease, 1, 500);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              look.look();
              return grace.get("/operations").json().at("/now/measurementsPerSecond").asDouble(0)
                  > 0;
            });
    bench.succeed(lease);
  }

  @Test
  void storageIsToldByKindAndPersonOfOnesWorkshop() {
    Roster.Class workshop = roster.another(port);
    Caller ada = workshop.participant("Ada");
    assertThat(workshop.organizer().get("/operations/storage").json().get("people")).isEmpty();

    Lease lease = bench.lease(Plans.submit(ada));
    leave.of(lease, 7);
    bench.succeed(lease);

    JsonNode storage = workshop.organizer().get("/operations/storage").json();
    assertThat(storage.get("kinds")).hasSize(1);
    assertThat(storage.at("/kinds/0/kind").asString()).isEqualTo("runs");
    assertThat(storage.at("/people/0/displayName").asString()).isEqualTo("Ada");
    assertThat(storage.at("/people/0/bytes").asLong())
        .isEqualTo(storage.at("/kinds/0/bytes").asLong())
        .isPositive();
    assertThat(storage.get("databaseBytes").asLong()).isPositive();
    assertThat(storage.at("/disk/freeBytes").asLong()).isPositive();
  }

  @Test
  void anAdministratorSeesTheDataSetsToo() {
    JsonNode kinds = roster.administrator(port).get("/operations/storage").json().get("kinds");
    assertThat(kinds.findValuesAsString("kind")).contains("datasets");
  }
}
