package dev.trainyard.server.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
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

/** An organizer's hand on the roster. */
@ServerTest
class RosterTest {
  @LocalServerPort int port;
  @Autowired Roster roster;
  private Roster.Class another;
  private Caller olga;
  private Caller ada;
  private String people;

  @BeforeEach
  void aClass() {
    another = roster.another(port);
    olga = another.organizer();
    ada = another.participant("Ada");
    people = "/workshops/" + another.id() + "/people";
  }

  @Test
  void itIsSearchedFilteredAndPaged() {
    // not in the hexadecimal digits of the addresses by chance
    another.participant("Moritz");

    assertThat(names(olga.get(people + "?search=RIT"))).containsExactly("Moritz");
    assertThat(names(olga.get(people + "?role=participant"))).containsExactly("Moritz", "Ada");
    assertThat(names(olga.get(people + "?state=applied"))).isEmpty();
    JsonNode first = olga.get(people + "?limit=2").json();
    assertThat(first.get("people")).hasSize(2);
    JsonNode second = olga.get(people + "?limit=2&cursor=" + first.get("next").asString()).json();
    // who made the workshop, and Olga
    assertThat(second.get("people")).hasSize(2);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(second.at("/counts/member").asInt()).isEqualTo(4);
    assertThat(ada.get(people).code()).isEqualTo("forbidden");
  }

  @Test
  void aParticipantBecomesOrganizerAndBack() {
    assertThat(olga.put(one(ada), Map.of("role", "organizer")).status()).isEqualTo(200);
    assertThat(ada.get(people).status()).isEqualTo(200);

    olga.put(one(ada), Map.of("role", "participant"));
    assertThat(ada.get(people).status()).isEqualTo(403);
    assertThat(olga.put(one(ada), Map.of()).fields()).containsExactly("/role");
    assertThat(olga.put(one(olga), Map.of("role", "participant")).code()).isEqualTo("conflict");
  }

  @Test
  void whoIsRemovedIsSignedOutAndKeepsWhatIsTheirs() {
    Caller program = ada.program();
    String email = ada.get("/me").json().at("/account/email").asString();
    String run = Plans.submit(ada);

    assertThat(olga.delete(one(ada)).status()).isEqualTo(204);

    assertThat(ada.get("/runs").status()).isEqualTo(401);
    JsonNode stopped = program.get("/runs/" + run).json();
    assertThat(stopped.get("state").asString()).isEqualTo("STOPPED");
    assertThat(stopped.get("reason").asString()).contains("removed its owner");
    Caller again = Caller.browser(port);
    again.post("/session", Map.of("email", email, "password", Caller.PASSWORD));
    assertThat(again.get("/me").json().at("/account/role").asString()).isEqualTo("guest");
    assertThat(again.post("/workshops/join", Map.of("code", another.code())).code())
        .isEqualTo("forbidden");
    assertThat(names(olga.get(people + "?state=removed"))).containsExactly("Ada");
    assertThat(olga.delete(one(olga)).code()).isEqualTo("conflict");
  }

  @Test
  void aNewPasswordEndsWhatTheOldOneOpened() {
    Caller program = ada.program();
    String email = ada.get("/me").json().at("/account/email").asString();

    Answer reset = olga.post(one(ada) + "/password", Map.of());

    String password = reset.json().get("password").asString();
    assertThat(ada.get("/runs").status()).isEqualTo(401);
    assertThat(program.get("/runs").status()).isEqualTo(401);
    assertThat(signIn(email, Caller.PASSWORD)).isEqualTo(401);
    assertThat(signIn(email, password)).isEqualTo(200);
    assertThat(olga.get("/audit").json().at("/entries/0/action").asString())
        .isEqualTo("reset password");
  }

  @Test
  void aPasswordThatOpensMoreIsAnAdministratorsMatter() {
    Roster.Class third = roster.another(port);
    ada.post("/workshops/join", Map.of("code", third.code()));

    assertThat(olga.post(one(ada) + "/password", Map.of()).code()).isEqualTo("forbidden");
    assertThat(roster.administrator(port).post(one(ada) + "/password", Map.of()).status())
        .isEqualTo(200);
  }

  private int signIn(String email, String password) {
    return Caller.browser(port)
        .post("/session", Map.of("email", email, "password", password))
        .status();
  }

  private String one(Caller person) {
    String email = person.get("/me").json().at("/account/id").asString();
    return people + "/" + email;
  }

  private static java.util.List<String> names(Answer answer) {
    return answer.json().get("people").findValuesAsString("displayName");
  }
}
