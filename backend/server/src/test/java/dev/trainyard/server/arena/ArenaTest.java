package dev.trainyard.server.arena;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Drawn;
import dev.trainyard.server.fixture.LeaveModel;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Everybody's models read one drawing; only their answers are told. */
@ServerTest
class ArenaTest {
  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired Bench bench;
  @Autowired LeaveModel leave;
  @Autowired JdbcTemplate database;
  private Caller ada;
  private Caller eve;
  private String adasRun;

  @BeforeEach
  void twoWhoLetTheirModelsReadAlong() {
    database.update("delete from arena_drawing");
    database.update("delete from arena_model");
    ada = Caller.somebody(port, "Ada");
    eve = Caller.somebody(port, "Eve");
    adasRun = trained(ada, 21);
    assertThat(ada.post("/arena/models", Map.of("run", adasRun)).status()).isEqualTo(201);
    Caller ben = Caller.somebody(port, "Ben");
    assertThat(ben.post("/arena/models", Map.of("run", trained(ben, 22))).status()).isEqualTo(201);
  }

  private String trained(Caller caller, long seed) {
    Lease lease = bench.lease(Plans.submit(caller));
    leave.ofEpoch(lease, 1, seed);
    bench.succeed(lease);
    return lease.run().toString();
  }

  private Answer draw(Caller caller, String more) {
    return caller.post("/arena/drawings?dataset=mnist" + more, "image/png", Drawn.one());
  }

  @Test
  void everyModelAnswersAndOnlyThat() {
    JsonNode seen = draw(eve, "&meant=1").json();

    assertThat(seen.get("answers")).hasSize(2);
    assertThat(seen.get("image").asString()).isNotEmpty();
    assertThat(seen.get("votes").valueStream().mapToInt(vote -> vote.get("models").asInt()).sum())
        .isEqualTo(2);
    assertThat(seen.get("agreement").asDouble()).isIn(0.5, 1.0);
    for (JsonNode answer : seen.get("answers")) {
      assertThat(answer.get("name").asString()).startsWith("participant ");
      assertThat(answer.get("title").isNull()).isTrue();
      assertThat(answer.get("realName").isNull()).isTrue();
      assertThat(answer.get("probability").asDouble()).isBetween(0.1, 1.0);
    }
    JsonNode adas = ada.get("/arena").json();
    assertThat(adas.at("/newest/id")).isEqualTo(seen.get("id"));
    assertThat(adas.get("mine")).hasSize(1);
    assertThat(adas.at("/datasets/0/models").asInt()).isEqualTo(2);
    JsonNode toOrganizers = roster.organizer(port).get("/arena").json();
    assertThat(toOrganizers.at("/newest/answers").toString()).contains("Ben");
  }

  @Test
  void theNextDrawingErasesWhatNobodyAgreedToKeep() {
    String first = draw(eve, "&meant=1").json().get("id").asString();
    String kept = draw(eve, "&meant=1&keep=true").json().get("id").asString();
    draw(ada, "");

    assertThat(ada.get("/arena/drawings/" + first).json().get("image").isNull()).isTrue();
    assertThat(ada.get("/arena/drawings/" + kept).json().get("image").isNull()).isFalse();
    assertThat(
            database.queryForObject(
                "select consent from arena_drawing where id = ?::uuid", String.class, kept))
        .isEqualTo(ada.get("/arena").json().get("consent").asString());
    assertThat(ada.get("/arena").json().at("/hardest/id").asString()).isEqualTo(kept);
    assertThat(ada.get("/arena").json().at("/robust/0/asked").asInt()).isEqualTo(2);

    assertThat(ada.delete("/arena/drawings/" + kept).code()).isEqualTo("not-found");
    assertThat(eve.delete("/arena/drawings/" + kept).status()).isEqualTo(204);
    assertThat(ada.get("/arena").json().get("hardest").isNull()).isTrue();
  }

  @Test
  void onlyOnesOwnModelsJoinAndTheyLeaveAgain() {
    assertThat(eve.post("/arena/models", Map.of("run", adasRun)).code()).isEqualTo("not-found");
    assertThat(ada.post("/arena/models", Map.of("run", adasRun)).code()).isEqualTo("conflict");
    assertThat(ada.post("/arena/models", Map.of()).fields()).containsExactly("/run");
    String member = ada.get("/arena").json().at("/mine/0/id").asString();
    assertThat(eve.delete("/arena/models/" + member).code()).isEqualTo("not-found");

    assertThat(ada.delete("/arena/models/" + member).status()).isEqualTo(204);

    assertThat(draw(eve, "").json().get("answers")).hasSize(1);
    String keptModel = ada.post("/models", Map.of("run", adasRun)).json().get("id").asString();
    assertThat(ada.post("/arena/models", Map.of("model", keptModel)).status()).isEqualTo(201);
  }

  @Test
  void anotherWorkshopHasItsOwn() {
    String drawing = draw(eve, "&keep=true").json().get("id").asString();
    Caller zoe = roster.another(port).participant("Zoe");

    assertThat(zoe.get("/arena").json().get("newest").isNull()).isTrue();
    assertThat(zoe.get("/arena/drawings/" + drawing).code()).isEqualTo("not-found");
    assertThat(draw(zoe, "").json().get("detail").asString()).contains("reads along");
  }

  @Test
  void whatCannotBeReadIsRefusedAndNobodyFloods() {
    assertThat(draw(eve, "&meant=seven").fields()).containsExactly("?meant");
    assertThat(eve.post("/arena/drawings?dataset=nothing", "image/png", Drawn.one()).fields())
        .containsExactly("?dataset");
    assertThat(eve.post("/arena/drawings", "image/png", new byte[] {1}).code())
        .isEqualTo("wrong-image");
    draw(eve, "");
    draw(eve, "");
    draw(eve, "");
    assertThat(draw(eve, "").status()).isEqualTo(429);
  }
}
