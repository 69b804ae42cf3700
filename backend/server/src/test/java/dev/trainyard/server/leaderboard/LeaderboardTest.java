package dev.trainyard.server.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.LeaveModel;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Models are scored on what nobody saw, while their runs still train. */
@ServerTest
class LeaderboardTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired Bench bench;
  @Autowired LeaveModel leave;
  @Autowired ClaimEntries claims;
  @Autowired JdbcTemplate database;
  private Caller grace;
  private Caller ada;

  @BeforeEach
  void people() {
    grace = roster.organizer(port);
    ada = Caller.somebody(port, "Ada");
  }

  @AfterEach
  void closeAll() {
    for (JsonNode challenge : grace.get("/challenges").json().get("challenges")) {
      grace.post("/challenges/" + challenge.get("id").asString() + "/close", Map.of());
    }
  }

  private String open(Map<String, Object> more) {
    Map<String, Object> body =
        new HashMap<>(Map.of("title", "Digits", "dataset", "mnist", "perClass", 20));
    body.putAll(more);
    Answer answer = grace.post("/challenges", body);
    assertThat(answer.status()).as(new String(answer.bytes())).isEqualTo(201);
    return "/challenges/" + answer.json().get("id").asString();
  }

  private JsonNode board(Caller caller, String challenge) {
    return caller.get(challenge + "/board").json();
  }

  private void awaitScored(String challenge, int count) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(grace.get(challenge + "/entries?owner=all").json().get("entries"))
                    .filteredOn(entry -> entry.get("state").asString().equals("scored"))
                    .hasSize(count));
  }

  @Test
  void everyKeptModelIsScoredWhileTheRunTrains() {
    String challenge = open(Map.of());
    Lease lease = bench.lease(Plans.submit(ada));

    leave.ofEpoch(lease, 1, 1);
    awaitScored(challenge, 1);
    leave.ofEpoch(lease, 2, 2);
    awaitScored(challenge, 2);

    await().atMost(PATIENCE).until(() -> board(ada, challenge).at("/rows/0/entries").asInt() == 2);
    JsonNode row = board(ada, challenge).at("/rows/0");
    assertThat(row.get("rank").asInt()).isEqualTo(1);
    assertThat(row.at("/best/mine").asBoolean()).isTrue();
    assertThat(row.at("/best/name").asString()).startsWith("participant ");
    assertThat(row.at("/best/parameters").asLong()).isEqualTo(61_706);
    assertThat(row.at("/best/accuracy").asDouble()).isBetween(0.0, 0.5);
    assertThat(row.at("/best/standardError").asDouble()).isPositive();
    assertThat(board(ada, challenge).get("byParameters")).hasSize(1);
    JsonNode entries = ada.get(challenge + "/entries").json().get("entries");
    assertThat(entries).hasSize(2);
    assertThat(entries.at("/0/state").asString()).isEqualTo("scored");
    bench.succeed(lease);
  }

  @Test
  void aPlanPassesOverWhatIsHeldOutAndGetsTheRest() {
    open(Map.of());

    JsonNode dataset = ada.get("/runs/" + Plans.submit(ada)).json().at("/plan/dataset");

    assertThat(dataset.get("test").asInt()).isEqualTo(9_800);
    assertThat(dataset.at("/heldOut/perClass").asInt()).isEqualTo(20);
    assertThat(ada.get("/datasets/mnist").json().get("test").asInt()).isEqualTo(9_800);
    Map<String, Object> asksForAll =
        Plans.leNetWith("dataset", Map.of("id", "mnist", "test", 10_000));
    assertThat(ada.post("/runs", Plans.body(asksForAll)).json().at("/plan/dataset/test").asInt())
        .isEqualTo(9_800);
  }

  @Test
  void aRunOfBeforeIsRefusedInWords() {
    String early = Plans.submit(ada);
    String challenge = open(Map.of());
    Lease lease = bench.lease(early);
    leave.ofEpoch(lease, 1, 3);
    bench.succeed(lease);

    Answer answer = ada.post(challenge + "/entries", Map.of("run", early));

    assertThat(answer.code()).isEqualTo("conflict");
    assertThat(answer.json().get("detail").asString()).contains("before the challenge was opened");
  }

  @Test
  void whatGoesBackToAnImportIsRefused() {
    String challenge = open(Map.of("autoEnter", false));
    Lease source = bench.lease(Plans.submit(ada));
    leave.ofEpoch(source, 1, 4);
    bench.succeed(source);
    String model =
        ada.post("/models", Map.of("run", source.run().toString())).json().get("id").asString();
    database.update("update model set source = 'IMPORT', run_id = null where id = ?::uuid", model);
    Answer tuned = ada.post("/runs", Plans.body(Plans.leNetWith("start", Map.of("model", model))));
    assertThat(tuned.status()).as(new String(tuned.bytes())).isEqualTo(202);

    Answer answer =
        ada.post(challenge + "/entries", Map.of("run", tuned.json().get("id").asString()));

    assertThat(answer.json().get("detail").asString()).contains("imported");
    assertThat(ada.post(challenge + "/entries", Map.of("run", source.run().toString())).status())
        .isEqualTo(202);
  }

  @Test
  void nobodyIsScoredMoreOftenThanIsAllowed() {
    String challenge = open(Map.of("scorings", 1, "minutes", 10));
    Lease lease = bench.lease(Plans.submit(ada));
    leave.ofEpoch(lease, 1, 5);
    leave.ofEpoch(lease, 2, 6);
    awaitScored(challenge, 1);
    await().atMost(PATIENCE).until(() -> grace.get(challenge).json().get("waiting").asInt() == 1);
    assertThat(claims.next()).isEmpty();

    database.update(
        "update entry set scored_at = scored_at - interval '11 minutes' where state = 'SCORED'");

    awaitScored(challenge, 2);
    bench.succeed(lease);
  }

  @Test
  void aScoringThatDiedWithItsServerIsTakenUpOnce() {
    String challenge = open(Map.of("autoEnter", false));
    String run = Plans.submit(ada);
    Lease lease = bench.lease(run);
    leave.ofEpoch(lease, 1, 7);
    database.update(
        """
        insert into entry (id, challenge_id, owner_id, run_id, title, epoch, sha256, key, bytes,
          state, reason, entered_at, claimed_until)
        select gen_random_uuid(), ?::uuid, r.owner_id, r.id, r.title, 1, a.sha256, a.key, a.bytes,
          'WAITING', 'Waits to be scored.', now(), now() + interval '1 hour'
        from run r join artifact a on a.run_id = r.id and a.name = 'models/epoch-1.onnx'
        where r.id = ?::uuid
        """,
        challenge.substring("/challenges/".length()),
        run);
    assertThat(claims.next()).as("a claim keeps others away").isEmpty();

    database.update(
        "update entry set claimed_until = now() - interval '1 second' where state = 'WAITING'");
    ada.post(challenge + "/entries", Map.of("run", run, "epoch", 1));

    awaitScored(challenge, 1);
    assertThat(ada.get(challenge + "/entries").json().get("entries")).hasSize(1);
    bench.succeed(lease);
  }

  @Test
  void whatIsClosedStaysAsItIsAndTheExamplesComeBack() {
    String challenge = open(Map.of());
    Lease lease = bench.lease(Plans.submit(ada));
    leave.ofEpoch(lease, 1, 8);
    awaitScored(challenge, 1);
    String before = board(ada, challenge).get("rows").toString();

    assertThat(ada.post(challenge + "/close", Map.of()).code()).isEqualTo("forbidden");
    assertThat(grace.post(challenge + "/close", Map.of()).json().get("closedAt").isNull())
        .isFalse();
    leave.ofEpoch(lease, 2, 9);
    Answer late = ada.post(challenge + "/entries", Map.of("run", lease.run().toString()));

    assertThat(late.json().get("detail").asString()).contains("closed");
    assertThat(board(ada, challenge).get("rows").toString()).isEqualTo(before);
    assertThat(ada.get("/datasets/mnist").json().get("test").asInt()).isEqualTo(10_000);
    bench.succeed(lease);
  }

  @Test
  void peopleAreCalledAsTheyWantAndOrganizersKnowThem() {
    String challenge = open(Map.of());
    Lease lease = bench.lease(Plans.submit(ada));
    leave.ofEpoch(lease, 1, 10);
    bench.succeed(lease);
    awaitScored(challenge, 1);
    Caller ben = Caller.somebody(port, "Ben");
    String nickname = "Gradient " + lease.run();

    assertThat(board(ben, challenge).at("/rows/0/best/name").asString()).startsWith("participant ");
    Map<String, Object> choice = Map.of("shown", "nickname", "nickname", nickname.substring(0, 30));
    assertThat(ada.post("/board-name", choice).status()).isEqualTo(200);
    assertThat(ben.post("/board-name", choice).code()).isEqualTo("conflict");
    assertThat(
            ben.post("/board-name", Map.of("shown", "nickname", "nickname", "Participant 1"))
                .fields())
        .containsExactly("/nickname");

    await()
        .until(
            () -> board(ben, challenge).at("/rows/0/best/name").asString().startsWith("Gradient"));
    assertThat(board(ben, challenge).at("/rows/0/best/realName").isNull()).isTrue();
    assertThat(board(grace, challenge).at("/rows/0/best/realName").asString()).isEqualTo("Ada");
    assertThat(board(ben, challenge).at("/rows/0/best/mine").asBoolean()).isFalse();
  }

  @Test
  void anotherWorkshopHasNoneOfIt() {
    String challenge = open(Map.of());
    Caller zoe = roster.another(port).participant("Zoe");

    for (String path : new String[] {"", "/entries", "/board"}) {
      assertThat(zoe.get(challenge + path).code()).isEqualTo("not-found");
    }
    assertThat(zoe.get("/challenges").json().get("challenges")).isEmpty();
    assertThat(zoe.post(challenge + "/entries", Map.of("run", Plans.submit(zoe))).code())
        .isEqualTo("not-found");
  }

  @Test
  void whatCannotBeAChallengeIsRefused() {
    assertThat(ada.post("/challenges", Map.of("title", "Mine", "dataset", "mnist")).code())
        .isEqualTo("forbidden");
    assertThat(grace.post("/challenges", Map.of("title", "", "scorings", 0)).fields())
        .containsExactlyInAnyOrder("/title", "/scorings", "/dataset");
    assertThat(
            grace
                .post("/challenges", Map.of("title", "Spirals", "dataset", "points-moons"))
                .fields())
        .containsExactly("/dataset");
    assertThat(
            grace
                .post("/challenges", Map.of("title", "All", "dataset", "mnist", "perClass", 5_000))
                .fields())
        .containsExactly("/perClass");
    open(Map.of());
    assertThat(grace.post("/challenges", Map.of("title", "Twice", "dataset", "mnist")).code())
        .isEqualTo("conflict");
  }
}
