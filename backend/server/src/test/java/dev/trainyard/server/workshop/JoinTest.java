package dev.trainyard.server.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.account.Workshop;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How people come into workshops, and what they are before. */
@ServerTest
class JoinTest {
  @LocalServerPort int port;
  @Autowired Roster roster;
  private Roster.Class another;

  @BeforeEach
  void anotherWorkshop() {
    another = roster.another(port);
  }

  @Test
  void aNewAccountWithACodeIsInItsWorkshop() {
    JsonNode me = another.participant("Ada").get("/me").json();

    assertThat(me.at("/workshop/id").asString()).isEqualTo(another.id());
    assertThat(me.at("/account/role").asString()).isEqualTo("participant");
  }

  @Test
  void whoIsSignedInJoinsAndGoesBack() {
    Caller ada = Caller.registered(port, "Ada");

    Answer joined = ada.post("/workshops/join", Map.of("code", another.code().toLowerCase()));
    assertThat(joined.json().get("current").asBoolean()).isTrue();
    assertThat(workshop(ada)).isEqualTo(another.id());
    assertThat(ada.get("/workshops").json().get("workshops")).hasSize(2);

    Answer back = ada.put("/me/workshop", Map.of("id", Workshop.FIRST.toString()));
    assertThat(back.status()).isEqualTo(200);
    assertThat(workshop(ada)).isEqualTo(Workshop.FIRST.toString());
    assertThat(ada.put("/me/workshop", Map.of("id", UUID.randomUUID())).status()).isEqualTo(404);
  }

  @Test
  void aWrongCodeLeadsNowhere() {
    Caller ada = Caller.registered(port, "Ada");

    assertThat(ada.post("/workshops/join", Map.of("code", "NOPE-NOPE")).code())
        .isEqualTo("join-code-wrong");
    assertThat(ada.post("/workshops/join", Map.of("code", " ")).fields()).containsExactly("/code");
  }

  @Test
  void whereOrganizersApproveOneWaitsAsAGuest() {
    rule("approval");
    Caller ada = another.participant("Ada");

    assertThat(role(ada)).isEqualTo("guest");
    JsonNode item = ada.get("/workshops").json().at("/workshops/0");
    assertThat(item.get("state").asString()).isEqualTo("applied");
    Answer run = ada.post("/runs", Plans.body(Plans.leNetOnMnist()));
    assertThat(run.code()).isEqualTo("forbidden");
    assertThat(run.json().get("detail").asString()).contains("Join one with the code");
    assertThat(ada.get("/pool").code()).isEqualTo("forbidden");
    assertThat(ada.get("/workshops/" + another.id()).status()).isEqualTo(404);
    assertThat(ada.get("/runs").status()).isEqualTo(200);

    Answer put =
        another
            .organizer()
            .put(
                "/workshops/" + another.id() + "/people/" + Roster.id(ada),
                Map.of("role", "participant"));
    assertThat(put.json().get("state").asString()).isEqualTo("member");
    assertThat(role(ada)).isEqualTo("participant");
    assertThat(ada.post("/runs", Plans.body(Plans.leNetOnMnist())).status()).isEqualTo(202);
  }

  @Test
  void aClosedWorkshopTakesNobodyIn() {
    rule("closed");
    Caller ada = Caller.registered(port, "Ada");

    assertThat(ada.post("/workshops/join", Map.of("code", another.code())).code())
        .isEqualTo("registration-closed");
    String email = UUID.randomUUID() + "@example.org";
    assertThat(Caller.browser(port).register("Eve", email, another.code()).status()).isEqualTo(403);
    assertThat(Caller.browser(port).register("Eve", email).status()).isEqualTo(201);
  }

  private void rule(String registration) {
    Map<String, Object> body = Map.of("title", "Another", "registration", registration);
    assertThat(another.organizer().put("/workshops/" + another.id(), body).status()).isEqualTo(200);
  }

  private static String workshop(Caller person) {
    return person.get("/me").json().at("/workshop/id").asString();
  }

  private static String role(Caller person) {
    return person.get("/me").json().at("/account/role").asString();
  }
}
