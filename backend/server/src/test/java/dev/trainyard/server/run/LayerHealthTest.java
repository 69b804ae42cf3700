package dev.trainyard.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is measured of layers, and what it says about a run. */
@ServerTest
class LayerHealthTest {
  @LocalServerPort int port;
  @Autowired Bench bench;

  @Test
  void layersAreAskedForByThemselves() {
    Caller ada = Caller.somebody(port, "Ada");
    String path = "/runs/" + Plans.submit(ada);
    Lease lease = bench.lease(path.substring("/runs/".length()));
    bench.measure(lease, 1, 2);
    bench.measure(lease, "layer/c1/gradient-norm", 1, 0.5);
    bench.measure(lease, "layer/c1/gradient-norm", 40, Double.NaN);

    JsonNode curves = ada.get(path + "/curves").json().get("curves");
    JsonNode rows = ada.get(path + "/measurements").json();
    JsonNode layers = ada.get(path + "/measurements?series=layer/").json();
    JsonNode health = ada.get(path + "/health").json();

    assertThat(curves).hasSize(1);
    assertThat(rows.get("measurements")).hasSize(2);
    assertThat(layers.get("measurements")).hasSize(2);
    assertThat(health.get("n").asLong()).isEqualTo(4);
    assertThat(health.at("/curves/0/node").asString()).isEqualTo("c1");
    assertThat(health.at("/curves/0/quantity").asString()).isEqualTo("gradient-norm");
    assertThat(health.at("/curves/0/steps/1").asLong()).isEqualTo(40);
    assertThat(health.at("/curves/0/values/0").asDouble()).isEqualTo(0.5);
    assertThat(health.at("/curves/0/values/1/nonFinite").asString()).isEqualTo("NaN");
    assertThat(Caller.somebody(port, "Eve").get(path + "/health").status()).isEqualTo(404);
    bench.succeed(lease);
  }

  @Test
  void aRunThatDivergedIsExplainedWithAPlanThatDoesBetter() {
    Caller ada = Caller.somebody(port, "Ada");
    String id = Plans.submit(ada);
    String path = "/runs/" + id + "/findings";
    assertThat(ada.get(path).json().get("findings")).isEmpty();
    Lease lease = bench.lease(id);
    bench.measure(lease, 1, 30);
    assertThat(ada.get(path).json().get("findings")).isEmpty();
    bench.measure(lease, 31, Double.NaN);
    bench.diverge(lease);

    JsonNode findings = ada.get(path).json().get("findings");

    assertThat(findings).hasSize(1);
    assertThat(ada.get(path).json().get("findings")).isEqualTo(findings);
    JsonNode finding = findings.get(0);
    assertThat(finding.get("kind").asString()).isEqualTo("divergence");
    assertThat(finding.get("step").asLong()).isEqualTo(31);
    double rate = ada.get("/runs/" + id).json().at("/plan/optimizer/learningRate").asDouble();
    JsonNode plan = finding.at("/retry/plan");
    assertThat(plan.at("/optimizer/learningRate").asDouble()).isEqualTo(rate / 10);
    assertThat(finding.at("/retry/changes/0").asString()).startsWith("Learning rate");
    assertThat(ada.post("/runs", Map.of("plan", plan)).status()).isEqualTo(202);
    assertThat(Caller.somebody(port, "Eve").get(path).status()).isEqualTo(404);
  }
}
