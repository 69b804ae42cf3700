package dev.trainyard.server.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.HeldOut;
import dev.trainyard.exchange.dataset.HeldOutParts;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.server.dataset.HoldOut;
import dev.trainyard.server.dataset.Png;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.LeaveModel;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** No answer to a participant shows a held-out example or says which ones they are. */
@ServerTest
class HiddenExamplesTest {
  private static final DatasetId MNIST = new DatasetId("mnist");

  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired Bench bench;
  @Autowired LeaveModel leave;
  @Autowired HoldOut holdOut;
  @Autowired ObjectStore store;
  private Caller grace;
  private Caller ada;
  private String challenge;
  private HeldOut part;
  private Set<String> hidden;

  @BeforeEach
  void aChallenge() {
    grace = roster.organizer(port);
    ada = Caller.somebody(port, "Ada");
    challenge =
        grace
            .post("/challenges", Map.of("title", "Digits", "dataset", "mnist", "perClass", 30))
            .json()
            .get("id")
            .asString();
    part = holdOut.standing().get(MNIST);
    Examples examples = holdOut.part(MNIST, part.id());
    int size = (int) examples.images().shape().elements();
    hidden =
        IntStream.range(0, examples.count())
            .mapToObj(i -> Png.base64(examples.pixels(), i * size, examples.images().shape()))
            .collect(Collectors.toSet());
  }

  @AfterEach
  void close() {
    grace.post("/challenges/" + challenge + "/close", Map.of());
  }

  @Test
  void noPageOfTheDataSetShowsOne() {
    List<String> shown = new ArrayList<>();
    JsonNode next = null;
    do {
      int offset = next == null ? 0 : next.asInt();
      JsonNode page =
          ada.get("/datasets/mnist/images?split=test&limit=200&offset=" + offset).json();
      assertThat(page.get("total").asInt()).isEqualTo(9_700);
      page.get("images").forEach(image -> shown.add(image.get("png").asString()));
      next = page.get("next");
    } while (!next.isNull());

    assertThat(shown).hasSize(9_700).doesNotContainAnyElementsOf(hidden);
    assertThat(hidden).hasSize(300);
  }

  /** Every GET of the API description, with whatever ids a participant has. */
  @Test
  void noOtherAnswerDoes() {
    Lease lease = bench.lease(Plans.submit(ada));
    leave.ofEpoch(lease, 1, 11);
    bench.succeed(lease);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ada.get("/challenges/" + challenge).json().get("scored").asInt() == 1);
    List<String> ids = List.of(challenge, lease.run().toString(), "mnist", part.id());
    String places = places();
    int looked = 0;

    for (String path : ada.get("/openapi.json").json().get("paths").propertyNames()) {
      for (String id : ids) {
        Answer answer =
            ada.get(path.replaceAll("\\{id}", id).replaceAll("\\{[a-zA-Z]+}", "model.onnx"));
        String body = new String(answer.bytes());
        looked += answer.status() == 200 ? 1 : 0;
        assertThat(hidden.stream().filter(body::contains)).as(path).isEmpty();
        assertThat(body).as(path).doesNotContain(places);
      }
    }

    assertThat(looked).isGreaterThan(20);
  }

  /** The beginning of the list of places, as it stands in the object store. */
  private String places() {
    return new HeldOutParts(store)
        .read(MNIST, part.id()).examples().stream()
            .limit(5)
            .map(String::valueOf)
            .collect(Collectors.joining(","));
  }
}
