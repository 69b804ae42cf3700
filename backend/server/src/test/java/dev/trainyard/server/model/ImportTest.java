package dev.trainyard.server.model;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.engine.Problem;
import dev.trainyard.exchange.imports.ImportLease;
import dev.trainyard.exchange.imports.ImportQueue;
import dev.trainyard.exchange.pool.WorkerId;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.LeaveModel;
import dev.trainyard.server.fixture.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A file is brought, read by a worker, and is a model like any other, or is refused. */
@ServerTest
class ImportTest {
  private static final byte[] FILE = {1, 2, 3};

  @LocalServerPort int port;
  @Autowired ImportQueue queue;
  @Autowired ObjectStore store;
  private Caller ada;

  @BeforeEach
  void nobodyElse() {
    ada = Caller.somebody(port, "Ada");
  }

  @Test
  void aFileBecomesAModelThatOneCanStartFrom() {
    JsonNode brought = bring("?fileName=net.onnx&labels=a,b&mean=0.1307&deviation=0.3081").json();
    assertThat(brought.get("state").asString()).isEqualTo("queued");
    assertThat(brought.get("name").asString()).isEqualTo("net");

    ImportLease lease = lease(brought);
    assertThat(content(lease.key())).isEqualTo(FILE);
    assertThat(lease.wishes()).contains("0.1307", "\"a\"");
    assertThat(state(brought)).isEqualTo("reading");
    String key = "imports/" + lease.id() + "/model-1.onnx";
    byte[] model = LeaveModel.file(7);
    store.put(key, new ByteArrayInputStream(model), model.length);
    queue.read(lease, key);
    await().until(() -> state(brought).equals("done"));

    JsonNode done = ada.get("/models/imports/" + brought.get("id").asString()).json();
    JsonNode kept = ada.get("/models/" + done.get("model").asString()).json();
    assertThat(kept.at("/lineage/source").asString()).isEqualTo("import");
    assertThat(kept.at("/lineage/fileName").asString()).isEqualTo("net.onnx");
    assertThat(ada.get("/models/" + done.get("model").asString() + "/model.onnx").bytes())
        .isEqualTo(model);
    assertThat(store.list("imports/" + lease.id())).isEmpty();
  }

  @Test
  void aRefusalNamesEveryPlace() {
    JsonNode brought = bring("?fileName=net.onnx&name=My%20net").json();

    queue.refuse(
        lease(brought), List.of(new Problem("act1", "Unknown."), new Problem("act2", "Unknown.")));

    JsonNode refused = ada.get("/models/imports/" + brought.get("id").asString()).json();
    assertThat(refused.get("state").asString()).isEqualTo("refused");
    assertThat(refused.at("/problems/1/place").asString()).isEqualTo("act2");
    assertThat(refused.get("model").isNull()).isTrue();
    assertThat(ada.get("/models/imports").json().at("/imports/0/name").asString())
        .isEqualTo("My net");
  }

  @Test
  void anImportThatIsOverCanBeForgotten() {
    JsonNode brought = bring("?fileName=net.onnx").json();
    String path = "/models/imports/" + brought.get("id").asString();
    assertThat(ada.delete(path).code()).isEqualTo("conflict");

    queue.refuse(lease(brought), List.of(new Problem("act1", "Unknown.")));

    assertThat(ada.delete(path).status()).isEqualTo(204);
    assertThat(ada.get(path).status()).isEqualTo(404);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThat(bring("?fileName=&labels=a&mean=0&deviation=0").fields())
        .containsExactlyInAnyOrder("?fileName", "?deviation");
    assertThat(bring("").status()).isIn(400, 422);
  }

  @Test
  void aFileMayBeLargerThanOtherBodies() {
    assertThat(bring("?fileName=net.onnx", new byte[5 << 20]).status()).isEqualTo(202);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedByItsLength() throws IOException {
    String request =
        "POST /api/v1/models/imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n";
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.formatted(257L << 20).getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
          .isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void onlySoManyFilesWait() {
    for (int i = 0; i < TakeFile.MOST_WAITING; i++) {
      assertThat(bring("?fileName=net.onnx").status()).isEqualTo(202);
    }
    assertThat(bring("?fileName=net.onnx").code()).isEqualTo("conflict");
  }

  @Test
  void anImportOfSomebodyElseDoesNotExist() {
    JsonNode brought = bring("?fileName=net.onnx").json();
    Caller eve = Caller.somebody(port, "Eve");

    assertThat(eve.get("/models/imports/" + brought.get("id").asString()).status()).isEqualTo(404);
    assertThat(eve.get("/models/imports").json().get("imports")).isEmpty();
    assertThat(Caller.browser(port).get("/models/imports").status()).isEqualTo(401);
  }

  private Answer bring(String query) {
    return bring(query, FILE);
  }

  private Answer bring(String query, byte[] file) {
    return ada.send(
        ada.request("/models/imports" + query)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(file)));
  }

  private String state(JsonNode brought) {
    return ada.get("/models/imports/" + brought.get("id").asString())
        .json()
        .get("state")
        .asString();
  }

  /** Of this very file: other tests leave files behind. */
  private ImportLease lease(JsonNode brought) {
    UUID id = UUID.fromString(brought.get("id").asString());
    ImportLease lease;
    do {
      lease = queue.leaseNext(WorkerId.random()).orElseThrow();
    } while (!lease.id().equals(id));
    return lease;
  }

  private byte[] content(String key) {
    try (var content = store.open(key)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
