package dev.trainyard.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import dev.trainyard.server.stream.Listener;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The radar says where everybody is and how they fare. */
@ServerTest
class RadarTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired Bench bench;
  @Autowired JdbcClient jdbc;
  private Caller olga;
  private Caller ada;

  @BeforeEach
  void aWorkshop() {
    Roster.Class workshop = roster.another(port);
    olga = workshop.organizer();
    ada = workshop.participant("Ada");
  }

  @Test
  void participantsAreOnItAndOrganizersAreNot() {
    JsonNode people = olga.get("/room/people").json().get("people");

    assertThat(people.findValuesAsString("displayName")).containsExactly("Ada");
    assertThat(onRadar().get("online").asBoolean()).isFalse();
    assertThat(onRadar().get("path").isNull()).isTrue();
    assertThat(state()).isEqualTo("idle");
  }

  @Test
  void aRunWaitsTrainsAndIsDone() {
    String run = Plans.submit(ada);
    assertThat(state()).isEqualTo("waiting");
    assertThat(onRadar().get("waiting").asInt()).isEqualTo(1);

    Lease lease = bench.lease(run);
    String waiting = Plans.submit(ada);
    assertThat(state()).isEqualTo("running");
    assertThat(onRadar().at("/run/id").asString()).isEqualTo(run);
    assertThat(onRadar().get("running").asInt()).isEqualTo(1);
    assertThat(onRadar().get("waiting").asInt()).isEqualTo(1);

    ada.post("/runs/%s/stop".formatted(waiting), Map.of());
    ada.delete("/runs/" + waiting);
    bench.succeed(lease);
    assertThat(state()).isEqualTo("done");

    olga.put("/room/stage", Map.of("plan", Plans.leNetOnMnist()));
    assertThat(state()).as("that was before the room was asked").isEqualTo("idle");
    olga.delete("/room/stage");
    assertThat(state()).isEqualTo("done");
  }

  @Test
  void aLossThatIsNoNumberIsSeenWhileTheRunStillTrains() {
    Lease lease = bench.lease(Plans.submit(ada));
    bench.measure(lease, 1, 2.3);
    assertThat(state()).isEqualTo("running");

    bench.measure(lease, 2, Double.NaN);
    assertThat(state()).isEqualTo("diverged");
    bench.diverge(lease);
    assertThat(state()).isEqualTo("diverged");
    Plans.submit(ada);
    assertThat(state()).isEqualTo("waiting");
  }

  @Test
  void aBrowserSaysWhereItIsAndItsEndIsSeen() {
    Listener listener = Listener.open(ada.program()).say("{\"at\":\"/runs/new\",\"step\":3}");
    await().atMost(PATIENCE).until(() -> onRadar().get("online").asBoolean());

    assertThat(onRadar().get("path").asString()).isEqualTo("/runs/new");
    assertThat(onRadar().get("step").asInt()).isEqualTo(3);
    assertThat(ada.get("/room").json().get("online").asInt()).isEqualTo(1);

    listener.drop();
    await().atMost(PATIENCE).until(() -> !onRadar().get("online").asBoolean());
    assertThat(onRadar().get("path").asString()).isEqualTo("/runs/new");
    assertThat(ada.get("/room").json().get("online").asInt()).isZero();
  }

  @Test
  void whoClosesOneOfTwoBrowsersIsStillHere() {
    Listener.open(ada.program()).say("{\"at\":\"/models\"}");
    await().atMost(PATIENCE).until(() -> onRadar().get("online").asBoolean());
    Listener second = Listener.open(ada.program()).say("{\"at\":\"/pool\"}");
    await().atMost(PATIENCE).until(() -> onRadar().get("path").asString().equals("/pool"));

    second.drop();
    await().atMost(PATIENCE).until(() -> onRadar().get("path").asString().equals("/models"));
    assertThat(onRadar().get("online").asBoolean()).isTrue();
  }

  @Test
  void whatIsNoPlaceIsSaidSo() {
    Listener listener = Listener.open(ada.program()).say("{\"at\":\"elsewhere\"}");

    await().atMost(PATIENCE).until(() -> !listener.heard("problem").isEmpty());
    assertThat(onRadar().get("online").asBoolean()).isFalse();
  }

  @Test
  void whoIsHereAndDoesNothingIsStuckOnceTheRoomTrains() {
    Listener.open(ada.program()).say("{\"at\":\"/start\"}");
    await().atMost(PATIENCE).until(() -> onRadar().get("online").asBoolean());
    jdbc.sql("update presence set came_at = now() - interval '1 hour'").update();
    assertThat(state()).isEqualTo("idle");

    olga.put("/room/stage", Map.of("plan", Plans.leNetOnMnist()));
    assertThat(state()).isEqualTo("idle");
    jdbc.sql("update room_stage set at = at - interval '6 minutes'").update();
    assertThat(state()).isEqualTo("stuck");

    Plans.submit(ada);
    assertThat(state()).isEqualTo("waiting");
  }

  @Test
  void whoIsHereWithAHandUpIsStuck() {
    Listener.open(ada.program()).say("{\"at\":\"/start\"}");
    await().atMost(PATIENCE).until(() -> onRadar().get("online").asBoolean());
    ada.post("/room/hand", Map.of());

    assertThat(state()).isEqualTo("stuck");
    assertThat(onRadar().at("/hand/raisedAt").isString()).isTrue();
    ada.delete("/room/hand");
    assertThat(state()).isEqualTo("idle");
    assertThat(onRadar().get("hand").isNull()).isTrue();
  }

  private String state() {
    return onRadar().get("state").asString();
  }

  private JsonNode onRadar() {
    return olga.get("/room/people").json().at("/people/0");
  }
}
