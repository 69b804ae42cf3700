package dev.trainyard.server.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A roster comes and goes as a file. */
@ServerTest
class RosterFileTest {
  @LocalServerPort int port;
  @Autowired Roster roster;
  private Roster.Class another;
  private String workshop;

  @BeforeEach
  void aClass() {
    another = roster.another(port);
    workshop = "/workshops/" + another.id();
  }

  @Test
  void newPeopleGetAPasswordAndKnownOnesArePutIn() {
    Caller known = Caller.registered(port, "Known");
    String email = known.get("/me").json().at("/account/email").asString();
    String fresh = address();
    String file =
        "\uFEFFname;email\r\n\"Hopper; Grace\";%s\r\nSomebody;%s\r\n".formatted(fresh, email);

    JsonNode report = bring(file).json();

    assertThat(report.get("made").asInt()).isEqualTo(1);
    assertThat(report.get("added").asInt()).isEqualTo(1);
    assertThat(report.at("/lines/1/password").isNull()).isTrue();
    Caller grace = Caller.browser(port);
    String password = report.at("/lines/0/password").asString();
    JsonNode me = grace.post("/session", Map.of("email", fresh, "password", password)).json();
    assertThat(me.at("/account/displayName").asString()).isEqualTo("Hopper; Grace");
    assertThat(me.at("/account/role").asString()).isEqualTo("participant");
    assertThat(me.at("/workshop/id").asString()).isEqualTo(another.id());
    assertThat(bring(file).json().get("already").asInt()).isEqualTo(2);
  }

  @Test
  void everyMistakeIsToldAndNothingIsDone() {
    String good = address();
    String file =
        "email,name\n%s,Good\nnobody,Bad\nx@example.org\n%s,Twice\n".formatted(good, good);

    Answer refused = bring(file);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).containsExactly("/lines/3", "/lines/4", "/lines/5");
    assertThat(signsIn(good)).isFalse();
    assertThat(bring("").fields()).containsExactly("/lines");
    assertThat(
            another
                .organizer()
                .post(
                    workshop + "/people/import",
                    "text/csv",
                    "a@b.org,M\u00fcller".getBytes(StandardCharsets.ISO_8859_1))
                .fields())
        .containsExactly("/lines");
  }

  @Test
  void theRosterIsSafeToOpenInASpreadsheet() {
    another.participant("=cmd|' /C calc'!A0");

    Answer file = another.organizer().get(workshop + "/people.csv");

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition")).contains("people.csv");
    assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
        .startsWith("email,name,role,state,joined\r\n")
        .contains(",'=cmd|' /C calc'!A0,participant,member,")
        .contains(",Olga,organizer,member,");
  }

  private boolean signsIn(String email) {
    return Caller.browser(port).register("Good", email).status() != 201;
  }

  private Answer bring(String file) {
    return another
        .organizer()
        .post(workshop + "/people/import", "text/csv", file.getBytes(StandardCharsets.UTF_8));
  }

  private static String address() {
    return UUID.randomUUID() + "@example.org";
  }
}
