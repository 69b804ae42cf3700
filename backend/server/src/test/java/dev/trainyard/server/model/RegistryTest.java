package dev.trainyard.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.onnx.OnnxWriter;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A run's model is kept, named, listed and downloaded, and outlives its run. */
@ServerTest
class RegistryTest {
  @LocalServerPort int port;
  @Autowired Bench bench;
  @Autowired ObjectStore store;
  @Autowired ArtifactLog artifacts;
  private final byte[] file = softmaxRegression();
  private Caller ada;
  private String run;

  @BeforeEach
  void aRunWithAModel() throws Exception {
    ada = Caller.somebody(port, "Ada");
    run = Plans.submit(ada);
    Lease lease = bench.lease(run);
    String key = "runs/" + run + "/model.onnx";
    store.put(key, new ByteArrayInputStream(file), file.length);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    artifacts.record(lease, "model.onnx", "application/octet-stream", file.length, sha256, key);
    bench.succeed(lease);
  }

  @Test
  void aModelOutlivesItsRun() {
    JsonNode model = keep("my first");

    assertThat(ada.delete("/runs/" + run).status()).isEqualTo(204);

    String path = "/models/" + model.get("id").asString();
    assertThat(ada.get(path).json().at("/lineage/run").asString()).isEqualTo(run);
    assertThat(ada.get(path + "/model.onnx").bytes()).isEqualTo(file);
  }

  @Test
  void aModelSaysWhatItIsAndWhereItIsFrom() {
    JsonNode model = keep(null);

    assertThat(model.get("name").asString()).isEqualTo("LeNet-5 on MNIST");
    assertThat(model.get("parameters").asInt()).isEqualTo(7850);
    assertThat(model.get("labels")).hasSize(10);
    assertThat(model.at("/network/nodes")).isNotEmpty();
    assertThat(model.at("/preprocessing/mean/0").asDouble()).isEqualTo(0.1307);
    assertThat(model.at("/lineage/source").asString()).isEqualTo("run");
    assertThat(model.at("/lineage/architecture").asString()).isEqualTo("lenet-5");
    assertThat(model.at("/lineage/dataset").asString()).isEqualTo("mnist");
    assertThat(model.at("/owner/displayName").asString()).isEqualTo("Ada");
  }

  @Test
  void modelsAreListedByPagesNewestFirst() {
    List<String> names = List.of("first", "second", "third");
    names.forEach(this::keep);

    JsonNode page = ada.get("/models?limit=2").json();
    JsonNode rest = ada.get("/models?limit=2&cursor=" + page.get("next").asString()).json();

    assertThat(names(page)).containsExactly("third", "second");
    assertThat(names(rest)).containsExactly("first");
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(ada.get("/models?cursor=x").fields()).containsExactly("?cursor");
  }

  @Test
  void aModelIsRenamedAndDeleted() {
    String path = "/models/" + keep("old").get("id").asString();

    JsonNode renamed = patch(path, "{\"name\": \" new \", \"note\": \"97 %\"}").json();

    assertThat(renamed.get("name").asString()).isEqualTo("new");
    assertThat(renamed.get("note").asString()).isEqualTo("97 %");
    assertThat(patch(path, "{\"name\": \" \"}").fields()).containsExactly("/name");
    assertThat(ada.delete(path).status()).isEqualTo(204);
    assertThat(ada.get(path).status()).isEqualTo(404);
    assertThat(store.list("models/" + path.substring(8))).isEmpty();
  }

  @Test
  void aModelOfSomebodyElseDoesNotExist() {
    String path = "/models/" + keep("mine").get("id").asString();
    Caller eve = Caller.somebody(port, "Eve");

    assertThat(eve.get(path).status()).isEqualTo(404);
    assertThat(eve.get(path + "/model.onnx").status()).isEqualTo(404);
    assertThat(eve.delete(path).status()).isEqualTo(404);
    assertThat(eve.get("/models").json().get("models")).isEmpty();
    assertThat(eve.get("/models?owner=all").code()).isEqualTo("forbidden");
    assertThat(eve.post("/models", Map.of("run", run)).status()).isEqualTo(404);
    assertThat(Caller.browser(port).get("/models").status()).isEqualTo(401);
  }

  @Test
  void aRunWithoutAModelHasNothingToKeep() {
    String waiting = Plans.submit(ada);

    assertThat(ada.post("/models", Map.of("run", waiting)).code()).isEqualTo("model-not-ready");
    assertThat(ada.post("/models", Map.of("run", UUID.randomUUID())).status()).isEqualTo(404);
    assertThat(ada.post("/models", Map.of()).fields()).containsExactly("/run");
  }

  private JsonNode keep(String name) {
    Map<String, Object> body = name == null ? Map.of("run", run) : Map.of("run", run, "name", name);
    Answer answer = ada.post("/models", body);
    assertThat(answer.status()).as(new String(answer.bytes())).isEqualTo(201);
    return answer.json();
  }

  private Answer patch(String path, String body) {
    return ada.send(
        ada.request(path)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  private static List<String> names(JsonNode page) {
    return page.get("models").valueStream().map(model -> model.get("name").asString()).toList();
  }

  private static byte[] softmaxRegression() {
    Network network =
        Architectures.byId("softmax-regression")
            .orElseThrow()
            .network(new Shape.Image(1, 28, 28), 10, 1, Map.of());
    return OnnxWriter.write(
        new TrainedNetwork(
            network,
            InitialWeights.of(network, Initialization.XAVIER, 1),
            java.util.stream.IntStream.range(0, 10).mapToObj(String::valueOf).toList(),
            new Preprocessing(List.of(0.1307), List.of(0.3081))));
  }
}
