package dev.trainyard.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Which engine a plan would get, which one its run got, and why. */
@ServerTest
class EngineChoiceTest {
  @LocalServerPort int port;
  @Autowired Bench bench;
  @Autowired RunQueue queue;
  private Caller ada;
  private WorkerInfo torch;
  private WorkerInfo dl4j;

  @BeforeEach
  void twoEnginesAndNobodyElse() {
    bench.alone();
    ada = Caller.somebody(port, "Ada");
    torch = bench.worker("torch", "pytorch", 2);
    dl4j = bench.worker("dl4j", "dl4j", 2);
  }

  /** No other test's run waits for these workers. */
  @AfterEach
  void allLeave() {
    bench.alone();
  }

  @Test
  void aPlanIsToldHowFastItWouldBeWhere() {
    bench.reached(torch, Plans.leNet(), 8_700);
    bench.reached(dl4j, Plans.leNet(), 2_600);

    JsonNode checked = check(Plans.leNetOnMnist());

    assertThat(checked.get("auto").asString())
        .isEqualTo(
            "PyTorch would train it, the fastest here for this network: about 8,700 images/s; Deeplearning4j 2,600.");
    assertThat(checked.get("engines"))
        .map(JsonNode::toString)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith(
                        """
                        {"engine":"pytorch","device":"AMD EPYC, 2 threads (libtorch 2.10.0)","workers":1,\
                        "free":1,"imagesPerSecond":8700.0,"measured":true,"chosen":true,"""),
            second ->
                assertThat(second)
                    .startsWith(
                        """
                        {"engine":"dl4j","device":"AMD EPYC, 2 threads (ND4J 1.0)","workers":1,"free":1,\
                        "imagesPerSecond":2600.0,"measured":true,"chosen":false,"""));
  }

  @Test
  void aLargerBatchIsPredicted() {
    bench.reached(torch, Plans.leNet(), 8_700);

    JsonNode engines = check(Plans.leNetWith("batchSize", 256)).get("engines");

    // weights are moved once for four times as many images
    assertThat(engines.at("/0/imagesPerSecond").asDouble()).isBetween(8_700.0, 12_000.0);
    assertThat(engines.at("/0/measured").asBoolean()).isFalse();
    assertThat(engines.at("/1/imagesPerSecond").isNull()).isTrue();
  }

  @Test
  void onlyWhoCanTrainThePlanIsListed() {
    bench.reached(torch, Plans.leNet(), 8_700);
    bench.reached(dl4j, Plans.leNet(), 2_600);

    JsonNode slow = check(Plans.leNetWith("engine", "dl4j"));
    JsonNode bf16 = check(Plans.leNetWith("precision", "bf16"));

    assertThat(slow.get("engines")).hasSize(1);
    assertThat(slow.at("/engines/0/engine").asString()).isEqualTo("dl4j");
    assertThat(slow.at("/engines/0/chosen").asBoolean()).isTrue();
    assertThat(slow.get("auto").asString()).startsWith("PyTorch would train it");
    assertThat(bf16.get("engines")).hasSize(1);
    assertThat(bf16.at("/engines/0/engine").asString()).isEqualTo("pytorch");
  }

  @Test
  void anEmptyPoolIsSaid() {
    bench.alone();

    JsonNode checked = check(Plans.leNetOnMnist());

    assertThat(checked.get("engines")).isEmpty();
    assertThat(checked.get("auto").asString()).startsWith("No worker is here now.");
  }

  @Test
  void aRunSaysWhyItsEngineAndWhatPrecisionItGot() {
    bench.reached(torch, Plans.leNet(), 8_700);
    bench.reached(dl4j, Plans.leNet(), 2_600);
    String id = Plans.submit(ada);
    JsonNode waiting = run(id);
    assertThat(waiting.get("precision").isNull()).isTrue();
    assertThat(waiting.get("engineReason").isNull()).isTrue();

    assertThat(queue.leaseNext(dl4j)).isEmpty();
    Lease lease = bench.lease(torch, id);
    assertThat(run(id).get("precision").isNull()).isTrue();
    queue.began(lease, Precision.BF16);

    assertThat(run(id).get("engine").asString()).isEqualTo("pytorch");
    assertThat(run(id).get("precision").asString()).isEqualTo("bf16");
    assertThat(run(id).get("engineReason").asString())
        .isEqualTo(
            "PyTorch is the fastest here for this network: about 8,700 images/s; Deeplearning4j 2,600.");
    bench.succeed(lease);
  }

  private JsonNode run(String id) {
    return ada.get("/runs/" + id).json();
  }

  private JsonNode check(Map<String, Object> plan) {
    Answer answer = ada.post("/plans/check", Plans.body(plan));
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }
}
