package dev.trainyard.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerState;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a plan will take is told before it is queued, and held against what it took. */
@ServerTest
class ForecastTest {
  private static final Pattern FIX = Pattern.compile("Batches of (\\d+) need [0-9.]+ [MG]iB\\.$");

  @LocalServerPort int port;
  @Autowired Bench bench;
  @Autowired Roster roster;
  private Caller ada;

  @BeforeEach
  void nobodyElse() {
    bench.alone();
    ada = Caller.somebody(port, "Ada");
  }

  /** No other test's run waits for these workers. */
  @AfterEach
  void allLeave() {
    bench.alone();
  }

  @Test
  void aPlanIsToldHowLongAndInHowMuchMemoryItTrainsWhere() {
    WorkerInfo torch = bench.worker("torch", "pytorch", 2);
    bench.worker("dl4j", "dl4j", 2);
    bench.reached(torch, Plans.leNet(), 1_000);

    JsonNode engines = check(Plans.leNetWith("epochs", 4)).json().get("engines");

    // 4 epochs of 60,000 images at 1,000 a second, and tests
    assertThat(engines.at("/0/time/words").asString()).isEqualTo("about 4.3 minutes");
    assertThat(engines.at("/0/time/least").asDouble()).isBetween(200.0, 250.0);
    assertThat(engines.at("/0/time/most").asDouble()).isBetween(260.0, 400.0);
    assertThat(engines.at("/0/memoryBytes").asLong()).isBetween(20L << 20, 300L << 20);
    assertThat(engines.at("/1/time").isNull()).isTrue();
  }

  @Test
  void aTimeBoxBoundsTheForecastAndAPredictionIsARange() {
    WorkerInfo torch = bench.worker("torch", "pytorch", 2);
    bench.reached(torch, Plans.leNet(), 1_000);

    JsonNode boxed = check(Plans.leNetWith("stopping", Map.of("minutes", 2))).json();
    JsonNode larger = check(Plans.leNetWith("batchSize", 256)).json();

    assertThat(boxed.at("/engines/0/time/typical").asDouble()).isEqualTo(120);
    assertThat(larger.at("/engines/0/time/words").asString()).startsWith("between ");
  }

  @Test
  void whatNoWorkerCouldHoldIsRefusedWithABatchThatFits() {
    bench.worker("torch", "pytorch", 2);
    Map<String, Object> plan = Plans.leNetWith("architecture", Map.of("id", "resnet-20"));
    plan.put("batchSize", 8_192);

    Answer checked = check(plan);
    Answer submitted = ada.post("/runs", Plans.body(plan));

    assertThat(checked.status()).isEqualTo(422);
    assertThat(submitted.status()).isEqualTo(422);
    assertThat(submitted.fields()).containsExactly("/plan/batchSize");
    String message = checked.json().get("detail").asString();
    assertThat(message)
        .startsWith("This training needs about")
        .contains("no worker here can give it more than 6.8 GiB");
    Matcher fix = FIX.matcher(message);
    assertThat(fix.find()).as(message).isTrue();
    plan.put("batchSize", Integer.parseInt(fix.group(1)));
    assertThat(check(plan).status()).isEqualTo(200);
  }

  @Test
  void aNetworkOfWhichNotEvenOneExampleFitsIsRefused() {
    bench.worker("torch", "pytorch", 2);
    Map<String, Object> plan = Plans.leNetWith("architecture", Map.of("id", "vgg-19", "width", 5));

    Answer checked = check(plan);

    assertThat(checked.fields()).containsExactly("/plan/architecture");
    assertThat(checked.json().get("detail").asString()).contains("choose a narrower network");
  }

  @Test
  void whereNobodyIsHereItIsQueuedAndSaysForWhomItWaits() {
    Map<String, Object> plan = Plans.leNetWith("architecture", Map.of("id", "resnet-20"));
    plan.put("batchSize", 8_192);

    String id = ada.post("/runs", Plans.body(plan)).json().get("id").asString();

    assertThat(waitsFor(id)).isEqualTo("Waits for a worker; there is none now.");
    WorkerInfo small = bench.worker("small", "pytorch", 2);
    assertThat(waitsFor(id))
        .startsWith("Waits for a worker with ")
        .endsWith("of memory; those that are here have 8 GiB at most.");
    bench.tells(small, WorkerState.DRAINING);
    assertThat(waitsFor(id)).isEqualTo("Waits for a worker; there is none now.");
  }

  @Test
  void aRunWaitsForTheEngineThatItsPlanAsksForAndSaysSo() {
    bench.worker("dl4j", "dl4j", 2);
    String id =
        ada.post("/runs", Plans.body(Plans.leNetWith("engine", "pytorch")))
            .json()
            .get("id")
            .asString();

    assertThat(waitsFor(id))
        .isEqualTo(
            "Waits for a worker with PyTorch; there is none now. Those that are here train with"
                + " Deeplearning4j: stop this run and ask for that, or for auto.");
    bench.worker("torch", "pytorch", 2);
    assertThat(run(id).get("waitsFor").isNull()).isTrue();
  }

  @Test
  void whatWasPredictedIsHeldAgainstWhatItTook() {
    WorkerInfo torch = bench.worker("torch", "pytorch", 2);
    bench.reached(torch, Plans.leNet(), 1_000);
    String id = Plans.submit(ada);
    JsonNode before = run(id).get("forecast");
    assertThat(before.get("seconds").asDouble()).isPositive();
    assertThat(before.get("secondsRatio").isNull()).isTrue();

    Lease lease = bench.lease(torch, id);
    bench.succeed(lease, 1.5 * before.get("seconds").asDouble(), 512L << 20);

    JsonNode after = run(id).get("forecast");
    assertThat(after.get("secondsRatio").asDouble()).isEqualTo(1.5, within(1e-9));
    assertThat(after.get("peakBytes").asLong()).isEqualTo(512L << 20);
    assertThat(after.get("bytesRatio").asDouble())
        .isEqualTo((512L << 20) / after.get("bytes").asDouble(), within(1e-9));
    assertThat(ada.get("/pool").json().get("forecastErrors").isNull()).isTrue();
    assertThat(roster.organizer(port).get("/pool").json().get("forecastErrors"))
        .anySatisfy(
            error -> {
              assertThat(error.get("engine").asString()).isEqualTo("pytorch");
              assertThat(error.get("runs").asInt()).isPositive();
              assertThat(error.get("seconds").isNumber()).isTrue();
            });
  }

  private Answer check(Map<String, Object> plan) {
    return ada.post("/plans/check", Plans.body(plan));
  }

  private JsonNode run(String id) {
    return ada.get("/runs/" + id).json();
  }

  private String waitsFor(String id) {
    return run(id).get("waitsFor").asString();
  }
}
