package dev.trainyard.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A raised hand carries what it is about, and comes back with an answer. */
@ServerTest
class HandTest {
  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired Bench bench;
  private Roster.Class workshop;
  private Caller olga;
  private Caller ada;

  @BeforeEach
  void aWorkshop() {
    workshop = roster.another(port);
    olga = workshop.organizer();
    ada = workshop.participant("Ada");
  }

  @Test
  void aRunThatDivergedIsPutRightAndHandedBack() {
    String run = Plans.submit(ada);
    bench.diverge(bench.lease(run));
    ada.post("/room/hand", Map.of("message", "It says NaN.", "run", run));

    JsonNode hand = olga.get("/room/hands").json().at("/hands/0");
    assertThat(hand.at("/person/displayName").asString()).isEqualTo("Ada");
    assertThat(hand.get("message").asString()).isEqualTo("It says NaN.");
    assertThat(hand.at("/run/id").asString()).isEqualTo(run);
    assertThat(hand.at("/run/state").asString()).isEqualTo("FAILED");
    assertThat(olga.get("/runs/" + run).json().at("/failure/kind").asString())
        .isEqualTo("diverged");

    assertThat(
            answer(hand, Map.of("text", "Ten times less.", "plan", Plans.leNetWith("epochs", 2))))
        .isEqualTo(204);
    JsonNode answer = ada.get("/room").json().at("/hand/answer");
    assertThat(answer.get("text").asString()).isEqualTo("Ten times less.");
    assertThat(answer.get("by").asString()).isEqualTo("Olga");
    assertThat(answer.at("/plan/epochs").asInt()).isEqualTo(2);
    assertThat(olga.get("/room/hands").json().get("hands")).isEmpty();
    assertThat(answer(hand, Map.of("text", "Once more."))).isEqualTo(409);

    ada.delete("/room/hand");
    assertThat(ada.get("/room").json().get("hand").isNull()).isTrue();
  }

  @Test
  void raisedAgainItKeepsItsPlace() {
    ada.post("/room/hand", Map.of("message", "First."));
    JsonNode first = olga.get("/room/hands").json().at("/hands/0");
    ada.post("/room/hand", Map.of("message", "Second."));

    JsonNode hands = olga.get("/room/hands").json().get("hands");
    assertThat(hands).hasSize(1);
    assertThat(hands.get(0).get("id")).isEqualTo(first.get("id"));
    assertThat(hands.get(0).get("message").asString()).isEqualTo("Second.");
  }

  @Test
  void theNextQuestionPutsTheLastAnswerAway() {
    ada.post("/room/hand", Map.of("message", "First."));
    answer(olga.get("/room/hands").json().at("/hands/0"), Map.of("text", "So."));
    ada.post("/room/hand", Map.of("message", "Second."));

    JsonNode hand = ada.get("/room").json().get("hand");
    assertThat(hand.get("message").asString()).isEqualTo("Second.");
    assertThat(hand.get("answer").isNull()).isTrue();
  }

  @Test
  void theHandOfWhoIsRemovedIsGone() {
    ada.post("/room/hand", Map.of());
    olga.delete("/workshops/%s/people/%s".formatted(workshop.id(), Roster.id(ada)));

    assertThat(olga.get("/room/hands").json().get("hands")).isEmpty();
  }

  @Test
  void oneShowsOnlyRunsOfOnesOwn() {
    String hers = Plans.submit(olga);

    assertThat(ada.post("/room/hand", Map.of("run", hers)).status()).isEqualTo(404);
    assertThat(olga.get("/room/hands").json().get("hands")).isEmpty();
  }

  @Test
  void whatTheyCouldNotTrainIsNotHandedBack() {
    ada.post("/room/hand", Map.of());
    JsonNode hand = olga.get("/room/hands").json().at("/hands/0");

    assertThat(
            olga.post(
                    address(hand), Map.of("text", "This.", "plan", Plans.leNetWith("batchSize", 0)))
                .fields())
        .containsExactly("/plan/batchSize");
    assertThat(ada.get("/room").json().at("/hand/answer").isNull()).isTrue();
  }

  private int answer(JsonNode hand, Map<String, Object> body) {
    return olga.post(address(hand), body).status();
  }

  private static String address(JsonNode hand) {
    return "/room/hands/%s/answer".formatted(hand.get("id").asString());
  }
}
