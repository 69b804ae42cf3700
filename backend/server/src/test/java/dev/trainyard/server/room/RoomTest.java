package dev.trainyard.server.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import dev.trainyard.server.stream.Listener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An organizer leads the room; everybody in it sees the same, and nobody else does. */
@ServerTest
class RoomTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What the room is promised. */
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  @LocalServerPort int port;
  @Autowired Roster roster;
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
  void theRoomGoesToAStepOfTheProgramme() {
    JsonNode step = olga.get("/workshops/" + workshop.id()).json().at("/programme/4");
    JsonNode stage = olga.put("/room/stage", Map.of("step", 5)).json();

    assertThat(stage.get("step").asInt()).isEqualTo(5);
    assertThat(stage.get("title")).isEqualTo(step.get("title"));
    assertThat(stage.get("words")).isEqualTo(step.get("text"));
    assertThat(stage.get("plan")).isEqualTo(step.get("plan"));
    assertThat(stage.get("by").asString()).isEqualTo("Olga");
    assertThat(ada.get("/room").json().get("stage")).isEqualTo(stage);

    JsonNode again = olga.put("/room/stage", Map.of("step", 5)).json();
    assertThat(again.get("id")).isNotEqualTo(stage.get("id"));
    assertThat(olga.delete("/room/stage").status()).isEqualTo(204);
    assertThat(ada.get("/room").json().get("stage").isNull()).isTrue();
  }

  @Test
  void theRoomIsAskedToTrainAPlanOrToLookAtAPage() {
    JsonNode pushed =
        olga.put(
                "/room/stage",
                Map.of("plan", Plans.leNetWith("epochs", 2), "title", "Two epochs of LeNet"))
            .json();
    assertThat(pushed.get("title").asString()).isEqualTo("Two epochs of LeNet");
    assertThat(ada.get("/room").json().at("/stage/plan/epochs").asInt()).isEqualTo(2);

    olga.put("/room/stage", Map.of("path", "/leaderboard"));
    JsonNode stage = ada.get("/room").json().get("stage");
    assertThat(stage.get("path").asString()).isEqualTo("/leaderboard");
    assertThat(stage.get("plan").isNull()).isTrue();
  }

  @Test
  void nobodyIsSentNowhere() {
    assertThat(olga.put("/room/stage", Map.of()).fields()).containsExactly("/step");
    assertThat(olga.put("/room/stage", Map.of("step", 99)).fields()).containsExactly("/step");
    for (String elsewhere : List.of("//evil.example.org", "https://evil.example.org", "/\\evil")) {
      assertThat(olga.put("/room/stage", Map.of("path", elsewhere)).fields())
          .containsExactly("/path");
    }
    assertThat(olga.put("/room/stage", Map.of("plan", Plans.leNetWith("epochs", -1))).fields())
        .containsExactly("/plan/epochs");
    assertThat(
            olga.put("/room/stage", Map.of("plan", Plans.leNetWith("start", Map.of("run", "x"))))
                .fields())
        .containsExactly("/plan/start");
  }

  @Test
  void whatIsSaidStandsUntilItIsTakenBack() {
    Answer said = olga.post("/room/broadcasts", Map.of("words", "  Lunch until one. "));
    olga.post("/room/broadcasts", Map.of("words", "Take your cups."));

    assertThat(said.status()).isEqualTo(201);
    JsonNode broadcasts = ada.get("/room").json().get("broadcasts");
    assertThat(broadcasts.findValuesAsString("words"))
        .containsExactly("Take your cups.", "Lunch until one.");
    assertThat(broadcasts.get(1).get("by").asString()).isEqualTo("Olga");

    String id = said.json().get("id").asString();
    assertThat(olga.delete("/room/broadcasts/" + id).status()).isEqualTo(204);
    assertThat(olga.delete("/room/broadcasts/" + id).status()).isEqualTo(404);
    assertThat(ada.get("/room").json().get("broadcasts").findValuesAsString("words"))
        .containsExactly("Take your cups.");
    assertThat(olga.post("/room/broadcasts", Map.of("words", " ")).fields())
        .containsExactly("/words");
  }

  @Test
  void browsersHearOfItWithinTwoSeconds() {
    Listener listener = Listener.open(ada.program()).watch("workshop", 0);
    // nothing tells when the socket began to watch
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              olga.post("/room/broadcasts", Map.of("words", "Is this on?"));
              return !listener.heard("broadcast").isEmpty();
            });

    olga.put("/room/stage", Map.of("step", 1));
    await().atMost(TWO_SECONDS).until(() -> !listener.heard("stage").isEmpty());

    ada.post("/room/hand", Map.of());
    await().atMost(TWO_SECONDS).until(() -> !listener.heard("hands").isEmpty());
    olga.post("/room/hands/%s/answer".formatted(hand("Ada")), Map.of("text", "I come."));
    await().atMost(TWO_SECONDS).until(() -> !listener.heard("answer").isEmpty());
  }

  @Test
  void anotherWorkshopHearsAndSeesNothing() {
    Roster.Class other = roster.another(port);
    Caller eve = other.participant("Eve");
    Listener listener = Listener.open(eve.program()).watch("workshop", 0);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              olga.post("/room/broadcasts", Map.of("words", "Ours."));
              other.organizer().post("/room/broadcasts", Map.of("words", "Theirs."));
              return !listener.heard("broadcast").isEmpty();
            });
    olga.put("/room/stage", Map.of("step", 1));
    ada.post("/room/hand", Map.of());
    String hand = hand("Ada");

    JsonNode room = eve.get("/room").json();
    assertThat(room.get("stage").isNull()).isTrue();
    assertThat(room.toString()).doesNotContain("Ours.");
    assertThat(other.organizer().get("/room/hands").json().get("hands")).isEmpty();
    assertThat(
            other
                .organizer()
                .post("/room/hands/%s/answer".formatted(hand), Map.of("text", "Hello."))
                .status())
        .isEqualTo(404);
    assertThat(listener.heard("stage")).isEmpty();
    assertThat(listener.heard("hands")).isEmpty();
  }

  @Test
  void whoLeadsTheRoomIsWritten() {
    olga.put("/room/stage", Map.of("step", 1));
    olga.post("/room/broadcasts", Map.of("words", "Lunch."));
    ada.post("/room/hand", Map.of());
    olga.post("/room/hands/%s/answer".formatted(hand("Ada")), Map.of("text", "Read step two."));
    olga.delete("/room/stage");

    assertThat(olga.get("/audit").json().get("entries").findValuesAsString("action"))
        .startsWith("let room go", "answer hand", "broadcast", "move room");
  }

  @Test
  void participantsDoNotLead() {
    assertThat(ada.put("/room/stage", Map.of("step", 1)).code()).isEqualTo("forbidden");
    assertThat(ada.post("/room/broadcasts", Map.of("words", "Free!")).code())
        .isEqualTo("forbidden");
    assertThat(ada.get("/room/people").code()).isEqualTo("forbidden");
    assertThat(ada.get("/room/hands").code()).isEqualTo("forbidden");
  }

  private String hand(String name) {
    for (JsonNode hand : olga.get("/room/hands").json().get("hands")) {
      if (hand.at("/person/displayName").asString().equals(name)) {
        return hand.get("id").asString();
      }
    }
    throw new IllegalStateException(name + " has no hand up.");
  }
}
