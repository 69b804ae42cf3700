package dev.trainyard.server.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What belongs to one workshop does not exist for the organizers of another. */
@ServerTest
class TwoWorkshopsTest {
  @LocalServerPort int port;
  @Autowired Roster roster;
  private Caller ada;
  private String run;
  private Roster.Class another;

  @BeforeEach
  void adasRunInTheFirst() {
    ada = Caller.registered(port, "Ada");
    run = Plans.submit(ada);
    another = roster.another(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/measurements", "/curves", "/artifacts", "/epochs", "/findings"})
  void anOrganizerOfAnotherReadsNoRun(String what) {
    assertThat(another.organizer().get("/runs/" + run + what).status()).isEqualTo(404);
  }

  @Test
  void anOrganizerOfAnotherChangesNothing() {
    Caller olga = another.organizer();

    assertThat(olga.post("/runs/" + run + "/stop", Map.of()).status()).isEqualTo(404);
    assertThat(olga.delete("/runs/" + run).status()).isEqualTo(404);
    assertThat(olga.get("/runs?owner=all").json().toString()).doesNotContain(run);
    assertThat(olga.get("/audit").json().toString()).doesNotContain("Diving into CNN");
  }

  @Test
  void sweepsStayInTheirWorkshop() {
    Map<String, Object> body =
        Map.of(
            "name", "Two seeds",
            "plan", Plans.leNetOnMnist(),
            "grid", List.of(Map.of("path", "/seed", "title", "seed", "values", List.of(1, 2))));
    Answer made = ada.post("/sweeps", body);
    assertThat(made.status()).as(made.json().toString()).isEqualTo(202);
    String sweep = made.header("Location");

    Caller olga = another.organizer();
    assertThat(olga.get(sweep).status()).isEqualTo(404);
    assertThat(olga.post(sweep + "/stop", Map.of()).status()).isEqualTo(404);
    assertThat(olga.delete(sweep).status()).isEqualTo(404);
    assertThat(olga.get("/sweeps?owner=all").json().get("sweeps")).isEmpty();
    assertThat(roster.organizer(port).get(sweep).status()).isEqualTo(200);
  }

  @Test
  void workshopsAndRostersStayThere() {
    Caller grace = roster.organizer(port);
    String path = "/workshops/" + another.id();
    String olga = Roster.id(another.organizer());

    assertThat(grace.get(path).status()).isEqualTo(404);
    assertThat(grace.put(path, Map.of("title", "Mine")).status()).isEqualTo(404);
    assertThat(grace.post(path + "/join-code", Map.of()).status()).isEqualTo(404);
    assertThat(grace.get(path + "/people").status()).isEqualTo(404);
    assertThat(grace.get(path + "/people.csv").status()).isEqualTo(404);
    assertThat(grace.put(path + "/people/" + olga, Map.of("role", "participant")).status())
        .isEqualTo(404);
    assertThat(grace.delete(path + "/people/" + olga).status()).isEqualTo(404);
    assertThat(grace.post(path + "/people/" + olga + "/password", Map.of()).status())
        .isEqualTo(404);
    assertThat(grace.post(path + "/people/import", "text/csv", "a@b.org,A".getBytes()).status())
        .isEqualTo(404);
  }

  @Test
  void anAdministratorSeesEverything() {
    Caller root = roster.administrator(port);

    assertThat(root.get("/runs/" + run).status()).isEqualTo(200);
    assertThat(root.get("/workshops/" + another.id()).status()).isEqualTo(200);
    assertThat(root.get("/workshops/" + another.id() + "/people").status()).isEqualTo(200);
    assertThat(root.get("/workshops").json().toString()).contains(another.id());
  }

  @Test
  void whoLeavesKeepsWhatIsTheirsAndTheNewOrganizerDoesNotSeeIt() {
    ada.post("/workshops/join", Map.of("code", another.code()));

    assertThat(ada.get("/runs/" + run).status()).isEqualTo(200);
    assertThat(another.organizer().get("/runs/" + run).status()).isEqualTo(404);
    String here = Plans.submit(ada);
    assertThat(another.organizer().get("/runs/" + here).status()).isEqualTo(200);
    assertThat(roster.organizer(port).get("/runs/" + here).status()).isEqualTo(404);
  }
}
