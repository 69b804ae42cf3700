package dev.trainyard.server.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import dev.trainyard.server.fixture.TurnClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Five bots against the whole server; the test is the worker that trains their runs. */
@ServerTest
class DryRunTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired Bench bench;
  @Autowired RunQueue queue;
  @Autowired TurnClock clock;
  @Autowired JdbcClient database;
  @Autowired MakeBots makeBots;
  @Autowired DryRunTable table;
  private Caller root;

  @BeforeEach
  void anAdministratorAlone() {
    bench.alone();
    root = roster.administrator(port);
  }

  @AfterEach
  void everythingEnds() {
    clock.backToNow();
    for (JsonNode run : root.get("/dry-runs").json().get("dryRuns")) {
      if (run.get("state").asString().equals("RUNNING")) {
        root.delete("/dry-runs/" + run.get("id").asString());
      }
    }
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                root.get("/dry-runs")
                    .json()
                    .get("dryRuns")
                    .valueStream()
                    .noneMatch(
                        run ->
                            run.get("state").asString().equals("RUNNING")
                                || run.get("botsLeft").asBoolean()));
  }

  private Answer start(Map<String, Object> change) {
    Map<String, Object> body =
        new HashMap<>(Map.of("participants", 5, "minutes", 1, "besidePeople", true));
    body.putAll(change);
    return root.post("/dry-runs", body);
  }

  private String started() {
    Answer answer = start(Map.of("network", "linear"));
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(202);
    return answer.json().get("id").asString();
  }

  private JsonNode dryRun(String id) {
    return root.get("/dry-runs/" + id).json();
  }

  private long accountsOf(String dryRun) {
    return database
        .sql("select count(*) from account where email like '%' || ?")
        .param(DryRun.mailDomain(UUID.fromString(dryRun)))
        .query(Long.class)
        .single();
  }

  /** Takes what waits, measures a little and is done. */
  private void train(WorkerInfo worker) {
    Optional<Lease> lease = queue.leaseNext(worker);
    lease.ifPresent(
        held -> {
          for (long step = 1; step <= 40; step += 10) {
            bench.measure(held, step, step + 9);
          }
          bench.succeed(held);
        });
  }

  @Test
  void fiveBotsRehearseAndLeaveNothingButAReport() {
    WorkerInfo worker = bench.worker("yard");
    String id = started();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              train(worker);
              JsonNode progress = dryRun(id).get("progress");
              return progress.path("signedIn").asInt() == 5
                  && progress.path("finished").asInt() >= 6
                  && progress.path("measurements").asInt() >= 5 * 40;
            });
    clock.shiftBy(Duration.ofMinutes(1));
    await().atMost(PATIENCE).until(() -> dryRun(id).get("state").asString().equals("DONE"));

    JsonNode report = dryRun(id).get("report");
    assertThat(report.at("/errors")).as(report.toString()).isEmpty();
    assertThat(report.at("/timings/0/what").asString()).isEqualTo("sign-in");
    assertThat(report.at("/timings/0/count").asInt()).isEqualTo(5);
    assertThat(report.at("/timings/1/p95").asDouble()).isPositive();
    assertThat(report.at("/timings/3/count").asInt()).isGreaterThanOrEqualTo(5);
    assertThat(report.at("/timings/4/count").asInt()).isGreaterThanOrEqualTo(5 * 40);
    assertThat(report.at("/runs/finished").asInt()).isGreaterThanOrEqualTo(5);
    assertThat(report.get("verdict").asString()).isIn("go", "no-go");
    assertThat(report.get("checks")).hasSize(7);

    await().atMost(PATIENCE).until(() -> !dryRun(id).get("botsLeft").asBoolean());
    assertThat(accountsOf(id)).isZero();
    assertThat(root.get("/workshops").json().toString()).doesNotContain("Dry run");
    assertThat(root.get("/runs?owner=all&limit=200").json().toString())
        .doesNotContain("Dry run, bot");
    assertThat(root.get("/audit?search=" + id).json().at("/entries/0/action").asString())
        .isEqualTo("start dry run");
  }

  @Test
  void whoIsStoppedTellsWhatWasSeenAndIsForgottenThen() {
    String id = started();
    await().atMost(PATIENCE).until(() -> dryRun(id).at("/progress/submitted").asInt() >= 1);
    assertThat(start(Map.of()).code()).isEqualTo("conflict");
    assertThat(root.delete("/dry-runs/" + id).status()).isEqualTo(204);
    await().atMost(PATIENCE).until(() -> !dryRun(id).get("botsLeft").asBoolean());

    JsonNode run = dryRun(id);
    assertThat(run.get("state").asString()).isEqualTo("STOPPED");
    assertThat(run.get("words").asString()).startsWith("It was stopped after");
    assertThat(run.at("/report/verdict").asString()).isEqualTo("no-go");
    assertThat(accountsOf(id)).isZero();

    assertThat(root.delete("/dry-runs/" + id).status()).isEqualTo(204);
    assertThat(root.get("/dry-runs/" + id).status()).isEqualTo(404);
  }

  @Test
  void whatADeadServerLeftIsClearedAwayAndSaysSo() {
    UUID id = UUID.randomUUID();
    UUID by = UUID.fromString(Roster.id(root));
    assertThat(table.insert(id, by, new NewDryRunBody(5, 1, null, null), "gone:8080")).isTrue();
    MakeBots.Cast cast = makeBots.of(id, 5);
    Caller bot = Caller.browser(port);
    bot.post("/session", cast.bots().get(0));
    bot.get("/me");
    String run = Plans.submit(bot);
    database
        .sql("update dry_run set seen_at = now() - interval '1 minute' where id = ?")
        .param(id)
        .update();

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                dryRun(id.toString()).get("state").asString().equals("BROKEN")
                    && !dryRun(id.toString()).get("botsLeft").asBoolean());
    assertThat(dryRun(id.toString()).get("words").asString()).contains("Start it again");
    assertThat(accountsOf(id.toString())).isZero();
    assertThat(root.get("/runs/" + run).status()).isEqualTo(404);
    assertThat(bot.get("/tokens").status()).isEqualTo(401);
  }

  @Test
  void whatCannotBeSimulatedIsSaidAtOnce() {
    assertThat(start(Map.of("participants", 4, "minutes", 11)).fields())
        .containsExactlyInAnyOrder("/participants", "/minutes");
    Caller ada = Caller.somebody(port, "Ada");
    String run = Plans.submit(ada);
    Answer refused = start(Map.of("besidePeople", false));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString()).contains("bots would take workers");
    ada.post("/runs/" + run + "/stop", Map.of());
  }

  @Test
  void onlyAdministratorsRehearse() {
    Caller grace = roster.organizer(port);
    assertThat(grace.post("/dry-runs", Map.of("participants", 5, "minutes", 1)).status())
        .isEqualTo(403);
    assertThat(grace.get("/dry-runs").status()).isEqualTo(403);
  }
}
