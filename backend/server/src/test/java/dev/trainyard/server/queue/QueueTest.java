package dev.trainyard.server.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The line as participants and organizers see it. */
@ServerTest
class QueueTest {
  private static final Map<String, Object> REASON = Map.of("reason", "The demonstration is next.");

  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired Bench bench;
  private Roster.Class room;
  private Caller olga;
  private Caller ada;
  private Caller eve;

  @BeforeEach
  void aClass() {
    bench.alone();
    room = roster.another(port);
    olga = room.organizer();
    ada = room.participant("Ada");
    eve = room.participant("Eve");
  }

  @Test
  void everybodySeesTheirPlaceAndWhyOthersComeFirst() {
    WorkerInfo worker = bench.worker("one");
    bench.reached(worker, Plans.leNet(), 5_000);
    Plans.submit(ada);
    String second = Plans.submit(ada);
    Plans.submit(eve);

    JsonNode run = ada.get("/runs/" + second).json().get("queue");
    assertThat(run.get("position").asInt()).isEqualTo(3);
    assertThat(run.get("why").asString())
        .isEqualTo(
            "First come 1 run of others, because everybody's first run comes before anybody's"
                + " second; 1 run of the same person.");
    assertThat(run.get("startsInSeconds").asDouble()).isPositive();
    assertThat(run.get("startsInSecondsAtMost").asDouble())
        .isGreaterThanOrEqualTo(run.get("startsInSeconds").asDouble());

    List<JsonNode> entries = entries(ada);
    assertThat(entries).hasSize(3);
    assertThat(entries.get(0).get("owner").asString()).isEqualTo("Ada");
    assertThat(entries.get(1).get("owner").isNull()).isTrue();
    assertThat(entries.get(1).get("run").isNull()).isTrue();
    assertThat(entries(olga).get(1).get("owner").asString()).isEqualTo("Eve");
    JsonNode own = ada.get("/queue").json().get("own");
    assertThat(own.get("queued").asInt()).isEqualTo(2);
    assertThat(own.get("mostRunning").asInt()).isEqualTo(2);
    assertThat(ada.get("/queue").json().get("told").isNull()).isTrue();
    assertThat(olga.get("/queue").json().get("told").has("runs")).isTrue();
  }

  @Test
  void anOrganizerMovesARunUpAndEverybodyReadsWhy() {
    Plans.submit(ada);
    String last = Plans.submit(eve);

    assertThat(eve.post("/runs/" + last + "/move-up", REASON).code()).isEqualTo("forbidden");
    assertThat(olga.post("/runs/" + last + "/move-up", Map.of()).fields())
        .containsExactly("/reason");
    Answer moved = olga.post("/runs/" + last + "/move-up", REASON);

    assertThat(moved.status()).isEqualTo(202);
    assertThat(moved.json().at("/queue/position").asInt()).isEqualTo(1);
    assertThat(moved.json().at("/queue/movedUp").asString())
        .isEqualTo("Olga: The demonstration is next.");
    assertThat(bench.lease(last).run().toString()).isEqualTo(last);
    assertThat(olga.post("/runs/" + last + "/move-up", REASON).code()).isEqualTo("conflict");
    assertThat(olga.get("/audit").json().toString()).contains("move up run");
  }

  @Test
  void anOrganizerTakesARunFromItsWorker() {
    String id = Plans.submit(ada);
    assertThat(olga.post("/runs/" + id + "/requeue", REASON).code()).isEqualTo("conflict");
    Lease lease = bench.lease(id);

    assertThat(olga.post("/runs/" + id + "/requeue", REASON).status()).isEqualTo(202);
    bench.handBack(lease);

    JsonNode run = ada.get("/runs/" + id).json();
    assertThat(run.get("state").asString()).isEqualTo("QUEUED");
    assertThat(run.get("reason").asString()).startsWith("Olga: The demonstration is next.");
  }

  @Test
  void limitsAreKeptAndSaid() {
    olga.put(
        "/workshops/" + room.id(),
        Map.of("title", "Another", "registration", "code", "limits", Map.of("queued", 1)));
    Plans.submit(ada);

    Answer refused = ada.post("/runs", Plans.body(Plans.leNetOnMnist()));

    assertThat(refused.code()).isEqualTo("conflict");
    assertThat(refused.json().get("detail").asString()).contains("as many as this workshop allows");
  }

  @Test
  void aPlanIsToldWhenItWouldBeDoneAndWithFewerEpochsToo() {
    WorkerInfo worker = bench.worker("one");
    bench.reached(worker, Plans.leNet(), 5_000);
    Plans.submit(eve);

    JsonNode starts =
        ada.post("/plans/check", Map.of("plan", Plans.leNetWith("epochs", 10)))
            .json()
            .get("starts");

    assertThat(StreamSupport.stream(starts.spliterator(), false).map(s -> s.get("epochs").asInt()))
        .containsExactly(10, 5, 2);
    assertThat(starts.get(2).get("doneInSeconds").asDouble())
        .isLessThan(starts.get(0).get("doneInSeconds").asDouble());
  }

  private static List<JsonNode> entries(Caller caller) {
    return StreamSupport.stream(caller.get("/queue").json().get("entries").spliterator(), false)
        .toList();
  }
}
