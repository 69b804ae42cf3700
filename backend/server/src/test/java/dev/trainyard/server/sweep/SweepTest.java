package dev.trainyard.server.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.LeaveModel;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A sweep's life, from a plan and what to vary to its members' results. */
@ServerTest
class SweepTest {
  private static final Map<String, Object> RATES =
      Map.of("path", "/optimizer/learningRate", "values", List.of(0.1, 0.01));

  @LocalServerPort int port;
  @Autowired Bench bench;
  @Autowired LeaveModel leaveModel;
  private Caller ada;

  @BeforeEach
  void alone() {
    bench.alone();
    ada = Caller.somebody(port, "Ada");
  }

  @Test
  void everyCombinationBecomesARun() {
    JsonNode sweep = sweep(Map.of("grid", List.of(RATES), "seeds", List.of(1, 2)));

    assertThat(sweep.get("members").findValuesAsString("label"))
        .containsExactly(
            "learningRate 0.1, seed 1",
            "learningRate 0.1, seed 2",
            "learningRate 0.01, seed 1",
            "learningRate 0.01, seed 2");
    assertThat(sweep.at("/members/2/place").toString()).isEqualTo("[0.01,1]");
    JsonNode run = ada.get("/runs/" + sweep.at("/members/3/run").asString()).json();
    assertThat(run.get("title").asString()).isEqualTo("Rates: learningRate 0.01, seed 2");
    assertThat(run.at("/plan/optimizer/learningRate").asDouble()).isEqualTo(0.01);
    assertThat(run.at("/plan/seed").asInt()).isEqualTo(2);
    assertThat(ada.get("/sweeps").json().at("/sweeps/0/states/QUEUED").asInt()).isEqualTo(4);
  }

  @Test
  void aMemberShowsItsResultAndItsCost() {
    JsonNode sweep = sweep(Map.of("grid", List.of(RATES)));
    bench.succeed(bench.lease(sweep.at("/members/0/run").asString()));

    JsonNode member = look(sweep).at("/members/0");
    assertThat(member.get("state").asString()).isEqualTo("SUCCEEDED");
    assertThat(member.get("testAccuracy").asDouble()).isEqualTo(0.96);
    assertThat(member.get("parameters").asLong()).isEqualTo(61706);
    assertThat(member.get("macs").asLong()).isGreaterThan(100_000);
    assertThat(member.get("seconds").asDouble()).isEqualTo(9);
  }

  @Test
  void aCheckSaysHowManyRunsAndWhatIsWrongWithThem() {
    assertThat(check(Map.of("grid", List.of(RATES))).json().get("runs").asInt()).isEqualTo(2);

    Answer wrong =
        check(
            Map.of(
                "grid",
                List.of(
                    Map.of("path", "/optimizer/learningRate", "values", List.of(0.1, -1, -2)))));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().at("/errors/0/field").asString())
        .isEqualTo("/plan/optimizer/learningRate");
    assertThat(wrong.json().at("/errors/0/message").asString()).startsWith("learningRate -1:");
    assertThat(check(Map.of()).json().toString()).contains("what to vary");
    assertThat(
            check(Map.of("seeds", LongStream.rangeClosed(1, 201).boxed().toList()))
                .json()
                .toString())
        .contains("at most 200 runs");
  }

  @Test
  void aLongSweepLeavesItsOwnersLineShort() {
    JsonNode sweep = sweep(Map.of("seeds", LongStream.rangeClosed(1, 40).boxed().toList()));

    assertThat(sweep.at("/sweep/states/QUEUED").asInt()).isEqualTo(25);
    assertThat(sweep.at("/sweep/states/WAITING").asInt()).isEqualTo(15);
    bench.succeed(bench.lease(sweep.at("/members/0/run").asString()));
    await().until(() -> look(sweep).at("/sweep/states/WAITING").asInt() == 14);
  }

  @Test
  void aStudyTrainsItsBasesFirstAndThenEveryTreatmentThatHasOne() {
    Map<String, Object> mnist = Map.of("id", "mnist", "train", 1000, "test", 100);
    JsonNode sweep = sweep(Map.of("study", Map.of("a", mnist, "b", mnist)));

    assertThat(sweep.get("members")).hasSize(2 + 4 * 4);
    assertThat(sweep.at("/sweep/states/QUEUED").asInt()).isEqualTo(2);
    assertThat(sweep.at("/members/4/label").asString()).isEqualTo("A1B, seed 1");
    succeed(sweep.at("/members/1/run").asString()); // the bench stops base A, which is before it
    await().until(() -> look(sweep).at("/sweep/states/QUEUED").asInt() == 8);
    assertThat(look(sweep).at("/members/4/reason").asString())
        .startsWith("It was to start from \"baseA, seed 1\", which was stopped:");

    JsonNode member = look(sweep).at("/members/2");
    JsonNode run = ada.get("/runs/" + member.get("run").asString()).json();
    assertThat(run.at("/plan/start/copy").toString()).isEqualTo("[\"c1\"]");
    assertThat(run.at("/plan/start/freeze").toString()).isEqualTo("[\"c1\"]");
    assertThat(run.at("/lineage/run").asString()).isEqualTo(sweep.at("/members/1/run").asString());
  }

  @Test
  void whatStartsFromAFailedBaseFailsInWords() {
    Map<String, Object> plan = Plans.leNetOnMnist();
    Map<String, Object> tuned = Plans.leNetWith("start", Map.of("freeze", List.of("c1")));
    JsonNode sweep =
        ada.post(
                "/sweeps",
                Map.of(
                    "name",
                    "Two",
                    "plans",
                    List.of(
                        Map.of("label", "base", "plan", plan),
                        Map.of("label", "tuned", "plan", tuned, "startsFrom", "base"))))
            .json();
    bench.diverge(bench.lease(sweep.at("/members/0/run").asString()));

    await().until(() -> look(sweep).at("/members/1/state").asString().equals("FAILED"));
    assertThat(look(sweep).at("/members/1/reason").asString())
        .isEqualTo("It was to start from \"base\", which was not trained: It diverged.");
  }

  @Test
  void stoppingStopsAllAndThenItCanBeDeleted() {
    JsonNode sweep = sweep(Map.of("seeds", LongStream.rangeClosed(1, 30).boxed().toList()));
    String path = "/sweeps/" + sweep.at("/sweep/id").asString();
    String run = sweep.at("/members/0/run").asString();
    assertThat(ada.delete(path).status()).isEqualTo(409);

    assertThat(ada.post(path + "/stop", Map.of()).json().at("/sweep/states/STOPPED").asInt())
        .isEqualTo(30);
    assertThat(ada.get("/runs/" + run).json().get("reason").asString())
        .isEqualTo("Stopped with its sweep by Ada.");
    assertThat(ada.delete(path).status()).isEqualTo(204);
    assertThat(ada.get(path).status()).isEqualTo(404);
    assertThat(ada.get("/runs/" + run).status()).isEqualTo(404);
  }

  @Test
  void aSweepOfSomebodyElseDoesNotExist() {
    JsonNode sweep = sweep(Map.of("grid", List.of(RATES)));
    String path = "/sweeps/" + sweep.at("/sweep/id").asString();
    Caller eve = Caller.somebody(port, "Eve");

    assertThat(eve.get(path).status()).isEqualTo(404);
    assertThat(eve.post(path + "/stop", Map.of()).status()).isEqualTo(404);
    assertThat(eve.delete(path).status()).isEqualTo(404);
    assertThat(eve.get("/sweeps").json().get("sweeps")).isEmpty();
    assertThat(eve.get("/sweeps?owner=all").code()).isEqualTo("forbidden");
  }

  private void succeed(String run) {
    Lease lease = bench.lease(run);
    leaveModel.of(lease, run.hashCode());
    bench.succeed(lease);
  }

  private JsonNode look(JsonNode sweep) {
    return ada.get("/sweeps/" + sweep.at("/sweep/id").asString()).json();
  }

  private JsonNode sweep(Map<String, Object> varied) {
    Answer answer = ada.post("/sweeps", body(varied));
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(202);
    return answer.json();
  }

  private Answer check(Map<String, Object> varied) {
    return ada.post("/sweeps/check", body(varied));
  }

  private static Map<String, Object> body(Map<String, Object> varied) {
    Map<String, Object> body = new java.util.HashMap<>(varied);
    body.put("name", "Rates");
    body.put("plan", Plans.leNetOnMnist());
    return body;
  }
}
