package dev.trainyard.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What organizers do with what is not theirs stays written. */
@ServerTest
class AuditTest {
  @LocalServerPort int port;
  @Autowired Roster roster;

  @Test
  void aForeignRunThatIsStoppedIsNoted() {
    Caller grace = roster.organizer(port);
    String run = Plans.submit(Caller.somebody(port, "Ada"));
    String own = Plans.submit(grace);

    grace.post("/runs/" + run + "/pause", Map.of());
    grace.post("/runs/" + run + "/stop", Map.of());
    grace.delete("/runs/" + run);
    grace.post("/runs/" + own + "/pause", Map.of());
    grace.post("/runs/" + own + "/stop", Map.of());

    JsonNode entries = grace.get("/audit").json().get("entries");
    assertThat(entries.toString()).doesNotContain(own);
    assertThat(entries.get(0).get("action").asString()).isEqualTo("delete run");
    JsonNode entry = entries.get(1);
    assertThat(entry.get("action").asString()).isEqualTo("stop run");
    assertThat(entry.get("target").asString()).isEqualTo(run);
    assertThat(entry.get("words").asString()).isEqualTo("LeNet-5 on MNIST");
    assertThat(entry.at("/by/displayName").asString()).isEqualTo("Grace");
    assertThat(entry.at("/workshop/title").asString()).isEqualTo("Diving into CNN");
    assertThat(entries.get(2).get("action").asString()).isEqualTo("pause run");
  }

  @Test
  void pagesFollowEachOther() {
    Caller grace = roster.organizer(port);
    String first = Plans.submit(Caller.somebody(port, "Ada"));
    String second = Plans.submit(Caller.somebody(port, "Eve"));
    grace.post("/runs/" + first + "/stop", Map.of());
    grace.post("/runs/" + second + "/stop", Map.of());

    JsonNode newest = grace.get("/audit?limit=1").json();
    assertThat(newest.at("/entries/0/target").asString()).isEqualTo(second);
    JsonNode next = grace.get("/audit?limit=1&cursor=" + newest.get("next").asString()).json();
    assertThat(next.at("/entries/0/target").asString()).isEqualTo(first);
  }

  @Test
  void whatIsSearchedForIsInItsWordsOrNames() {
    Caller grace = roster.organizer(port);
    String run = Plans.submit(Caller.somebody(port, "Ada"));
    String other = Plans.submit(Caller.somebody(port, "Eve"));
    grace.post("/runs/" + run + "/stop", Map.of());
    grace.post("/runs/" + other + "/stop", Map.of());

    JsonNode found = grace.get("/audit?search=" + run.toUpperCase(Locale.ROOT)).json();
    assertThat(found.get("entries")).hasSize(1);
    assertThat(found.at("/entries/0/action").asString()).isEqualTo("stop run");
    assertThat(grace.get("/audit?search=GRACE&limit=2").json().get("entries")).hasSize(2);
    assertThat(grace.get("/audit?search=%25").json().get("entries")).isEmpty();
    assertThat(grace.get("/audit?search=" + "x".repeat(101)).fields()).contains("?search");
  }

  @Test
  void onlyOrganizersReadIt() {
    assertThat(Caller.somebody(port, "Ada").get("/audit").code()).isEqualTo("forbidden");
    assertThat(roster.administrator(port).get("/audit?limit=0").fields()).contains("?limit");
  }
}
