package dev.trainyard.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.exchange.fixture.S3TestServer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StoreTest extends ObjectStoreContract {
  @TempDir static Path folder;
  private static S3TestServer server;
  private static ObjectStore store;

  @BeforeAll
  static void startServer() throws Exception {
    server = new S3TestServer(folder);
    store = ObjectStores.open(inPlace("class/of-26"), server.environment());
  }

  @AfterAll
  static void stopServer() throws Exception {
    store.close();
    server.close();
  }

  @Override
  ObjectStore store() {
    return store;
  }

  @Test
  void twoPrefixesOfOneBucketAreTwoStores() {
    put("a", "1");
    try (ObjectStore other = ObjectStores.open(inPlace("other"), server.environment())) {
      assertThat(other.exists(key("a"))).isFalse();
      assertThat(other.list("")).isEmpty();
    }
    try (ObjectStore same = ObjectStores.open(inPlace("class/of-26"), server.environment())) {
      assertThat(same.exists(key("a"))).isTrue();
    }
  }

  @Test
  void anAddressLetsAnybodyDownloadForAWhile() throws Exception {
    put("model.onnx", "weights");
    URI address =
        store.presign(key("model.onnx"), Duration.ofMinutes(1), "my \"model\".onnx").orElseThrow();
    HttpResponse<String> answer = get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("weights");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"my _model_.onnx\"");
    assertThat(
            get(URI.create(address.toString().replace("model.onnx?", "other.onnx?"))).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aServiceThatBrowsersCannotReachGivesNoAddresses() {
    String address = "s3://bucket?endpoint=" + server.endpoint();
    try (ObjectStore hidden = ObjectStores.open(address, server.environment())) {
      assertThat(hidden.presign("a", Duration.ofMinutes(1), "a")).isEmpty();
    }
  }

  @Test
  void noBucketIsCreatedUnasked() {
    String address = "s3://nobodys?endpoint=" + server.endpoint();
    try (ObjectStore none = ObjectStores.open(address, server.environment())) {
      assertThatThrownBy(() -> none.put("a", new ByteArrayInputStream(new byte[1]), 1))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("404")
          .hasMessageContaining("nobodys");
      assertThatThrownBy(() -> none.open("a").close()).isInstanceOf(StoreUnavailable.class);
    }
  }

  @Test
  void wrongKeysAreSaidSo() {
    Map<String, String> wrong =
        Map.of("AWS_ACCESS_KEY_ID", "trainyard-test", "AWS_SECRET_ACCESS_KEY", "guessed");
    String address = inPlace("class").replace("&create=true", "");
    try (ObjectStore refused = ObjectStores.open(address, wrong)) {
      assertThatThrownBy(() -> refused.put("a", new ByteArrayInputStream(new byte[1]), 1))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("403");
    }
  }

  @Test
  void aServerThatIsAwayIsUnavailableUntilItIsBack(@TempDir Path elsewhere) throws Exception {
    S3TestServer restarted = new S3TestServer(elsewhere);
    int port = restarted.port();
    try (ObjectStore store =
        ObjectStores.open(restarted.address("bucket"), restarted.environment())) {
      store.put("a", new ByteArrayInputStream(new byte[3]), 3);
      restarted.close();
      assertThatThrownBy(() -> store.size("a"))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("does not answer");
      restarted = new S3TestServer(elsewhere, port);
      assertThat(store.size("a")).hasValue(3);
    } finally {
      restarted.close();
    }
  }

  private static String inPlace(String prefix) {
    return server.address("trainyard").replace("?", "/" + prefix + "?");
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
