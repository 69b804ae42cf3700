package dev.trainyard.server.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.account.Workshop;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workshops: made by administrators, changed by organizers, seen by those who are in them. */
@ServerTest
class WorkshopTest {
  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort int port;
  @Autowired Roster roster;
  private Caller root;

  @BeforeEach
  void administrator() {
    root = roster.administrator(port);
  }

  @Test
  void theFirstOneIsThereWithARunnableProgramme() {
    JsonNode first = root.get("/workshops/" + Workshop.FIRST).json();

    assertThat(first.get("title").asString()).isEqualTo("Diving into CNN");
    assertThat(first.get("joinCode").asString()).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
    JsonNode programme = first.get("programme");
    assertThat(programme).hasSize(15);
    programme.forEach(
        step -> {
          Answer check = root.post("/plans/check", Map.of("plan", ofDigits(step.get("plan"))));
          assertThat(check.status()).as(step + " " + check.json()).isEqualTo(200);
        });
  }

  @Test
  void anAdministratorMakesOneAndOrganizesIt() {
    Answer made =
        root.post(
            "/workshops",
            Map.of("title", " Evening class ", "limits", Map.of("running", 1, "queued", 5)));

    assertThat(made.status()).isEqualTo(201);
    JsonNode workshop = root.get(made.header("Location")).json();
    assertThat(workshop.get("title").asString()).isEqualTo("Evening class");
    assertThat(workshop.get("registration").asString()).isEqualTo("code");
    assertThat(workshop.at("/limits/running").asInt()).isEqualTo(1);
    assertThat(workshop.at("/limits/minutes").isNull()).isTrue();
    assertThat(workshop.get("programme")).isNotEmpty();
    JsonNode people = root.get("/workshops/" + id(workshop) + "/people").json().get("people");
    assertThat(people.get(0).get("role").asString()).isEqualTo("organizer");
  }

  @Test
  void nobodyElseMakesOne() {
    assertThat(roster.organizer(port).post("/workshops", Map.of("title", "Mine")).code())
        .isEqualTo("forbidden");
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    Map<String, Object> body =
        Map.of(
            "title", " ",
            "limits", Map.of("running", 0),
            "programme", List.of(Map.of("lab", "", "title", "", "text", "")));

    assertThat(root.post("/workshops", body).fields())
        .containsExactlyInAnyOrder("/title", "/limits/running", "/programme/0/title");
    Map<String, Object> later =
        Map.of(
            "title", "Later",
            "startsAt", "2026-12-02T10:00:00Z",
            "endsAt", "2026-12-01T10:00:00Z",
            "programme",
                List.of(
                    Map.of(
                        "lab",
                        "",
                        "title",
                        "One",
                        "text",
                        "",
                        "plan",
                        Plans.leNetWith("epochs", 0))));
    assertThat(root.post("/workshops", later).fields())
        .containsExactly("/endsAt", "/programme/0/plan/epochs");
  }

  @Test
  void itsOrganizersChangeItAndItsParticipantsLook() {
    Roster.Class another = roster.another(port);
    Caller ada = another.participant("Ada");
    String path = "/workshops/" + another.id();

    Answer changed =
        another.organizer().put(path, Map.of("title", "Renamed", "text", "Bring pens."));

    assertThat(changed.status()).isEqualTo(200);
    JsonNode seen = ada.get(path).json();
    assertThat(seen.get("title").asString()).isEqualTo("Renamed");
    assertThat(seen.get("role").asString()).isEqualTo("participant");
    assertThat(seen.get("joinCode").isNull()).isTrue();
    assertThat(seen.get("programme")).isNotEmpty();
    assertThat(ada.put(path, Map.of("title", "Mine")).code()).isEqualTo("forbidden");
    assertThat(another.organizer().get("/audit").json().at("/entries/0/action").asString())
        .isEqualTo("edit workshop");
  }

  @Test
  void aNewCodeReplacesTheOld() {
    Roster.Class another = roster.another(port);

    String code =
        another
            .organizer()
            .post("/workshops/" + another.id() + "/join-code", Map.of())
            .json()
            .get("joinCode")
            .asString();

    assertThat(code).isNotEqualTo(another.code());
    Caller stranger = Caller.browser(port);
    assertThat(stranger.get("/join/" + another.code()).code()).isEqualTo("join-code-wrong");
    assertThat(stranger.get("/join/" + code).json().get("title").asString()).isEqualTo("Another");
  }

  @Test
  void outsideItsTimeParticipantsLookButDoNotTrain() {
    Roster.Class another = roster.another(port);
    Caller ada = another.participant("Ada");
    Instant now = Instant.now();

    open(another, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));
    Answer early = ada.post("/runs", Plans.body(Plans.leNetOnMnist()));
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.json().get("detail").asString()).contains("\"Another\" begins on");
    assertThat(ada.get("/workshops/" + another.id()).status()).isEqualTo(200);
    assertThat(another.organizer().post("/runs", Plans.body(Plans.leNetOnMnist())).status())
        .isEqualTo(202);

    open(another, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
    assertThat(ada.post("/runs", Plans.body(Plans.leNetOnMnist())).json().get("detail").asString())
        .contains("ended on");

    open(another, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    assertThat(ada.post("/runs", Plans.body(Plans.leNetOnMnist())).status()).isEqualTo(202);
  }

  private static void open(Roster.Class workshop, Instant from, Instant to) {
    Map<String, Object> body = new HashMap<>(Map.of("title", "Another"));
    body.put("startsAt", from.toString());
    body.put("endsAt", to.toString());
    assertThat(workshop.organizer().put("/workshops/" + workshop.id(), body).status())
        .isEqualTo(200);
  }

  /**
   * This server has no Fashion-MNIST; images of digits have the same size and number of classes.
   */
  private static JsonNode ofDigits(JsonNode plan) {
    return JSON.readTree(plan.toString().replace("\"fashion-mnist\"", "\"mnist\""));
  }

  private static String id(JsonNode workshop) {
    return workshop.get("id").asString();
  }
}
