package dev.trainyard.server.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.artifact.ModelName;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import dev.trainyard.onnx.OnnxReader;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.LeaveModel;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import dev.trainyard.server.problem.BrokenOff;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody's own runs, as a file to take home. */
@ServerTest
class PackTest {
  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired Bench bench;
  @Autowired LeaveModel leave;
  @Autowired ArtifactLog artifacts;
  @Autowired ObjectStore store;
  private Roster.Class another;
  private Caller ada;

  @BeforeEach
  void aClass() {
    another = roster.another(port);
    ada = another.participant("Ada");
  }

  @Test
  void everyRunThatIsOverIsAFolder() {
    Lease lease = trained(ada, "Ünïcode: a/b \\ \"c\" * 永");
    Plans.submit(ada);

    Answer answer = ada.get("/me/pack");
    Map<String, byte[]> files = unzip(answer);

    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    assertThat(answer.header("Content-Disposition")).contains("trainyard-another.zip");
    String folder = folder(files);
    assertThat(folder).matches("\\d{4}-\\d\\d-\\d\\d-\\d{4}-unicode-a-b-c-[0-9a-f]{8}");
    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            folder + "/model.onnx",
            folder + "/plan.json",
            folder + "/curve.csv",
            folder + "/card.md",
            "trainyard.py",
            "repeat.ipynb",
            "README.md");
    assertThat(OnnxReader.read(files.get(folder + "/model.onnx")).labels()).hasSize(10);
    assertThat(new JsonMapper().readTree(files.get(folder + "/plan.json")))
        .isEqualTo(ada.get("/runs/" + lease.run()).json().get("plan"));
    assertThat(text(files, folder + "/card.md"))
        .contains("of Ada in Another", "| test accuracy | 96.00 % |", "| architecture | lenet-5 |")
        .contains("| seed | 1 |", "| engine | dl4j |", "Every weight was drawn fresh");
    assertThat(text(files, "README.md")).contains(folder, "0.9600").doesNotContain("Missing");
  }

  @Test
  void theCurveIsWhatWasMeasured() {
    trained(ada, "Diverged for a while");

    Map<String, byte[]> files = unzip(ada.get("/me/pack"));

    assertThat(text(files, folder(files) + "/curve.csv").lines())
        .hasSize(1 + 6_003)
        .startsWith("series,step,epoch,value", "train/loss,1,1,1.0")
        .contains(
            "train/loss,7000,1,NaN", "layer/c_1/dead,1,1,-0.5", "train/loss,7001,1,-Infinity");
  }

  @Test
  void theNotebookRepeatsEachRunOldestFirst() {
    trained(ada, "First");
    trained(ada, "Second");

    JsonNode cells =
        new JsonMapper().readTree(unzip(ada.get("/me/pack")).get("repeat.ipynb")).get("cells");

    assertThat(cells.valueStream().map(cell -> cell.get("source").asString()))
        .filteredOn(source -> source.startsWith("## ") || source.startsWith("repeat("))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("## First"),
            call -> assertThat(call).contains("-first-"),
            second -> assertThat(second).isEqualTo("## Second"),
            call -> assertThat(call).contains("-second-"));
  }

  @Test
  void whatIsMissingIsSaid() {
    Lease gone = trained(ada, "Gone");
    store.delete(artifacts.find(gone.run(), ModelName.NEWEST).orElseThrow().key());
    bench.diverge(bench.lease(Plans.submit(ada)));

    Map<String, byte[]> files = unzip(ada.get("/me/pack"));

    assertThat(files.keySet()).noneMatch(name -> name.endsWith("model.onnx"));
    assertThat(text(files, "README.md"))
        .contains("## Missing", "is gone from the server's store", "it left no model");
  }

  @Test
  void theContentsAreSaidBefore() {
    assertThat(ada.get("/me/pack/contents").json().get("runs").asInt()).isZero();
    assertThat(text(unzip(ada.get("/me/pack")), "README.md")).contains("None is over yet.");
    Lease lease = trained(ada, "One");
    Plans.submit(ada);

    JsonNode contents = ada.get("/me/pack/contents").json();

    assertThat(contents.get("runs").asInt()).isEqualTo(1);
    assertThat(contents.get("unfinished").asInt()).isEqualTo(1);
    assertThat(contents.get("bytes").asLong())
        .isEqualTo(artifacts.find(lease.run(), ModelName.NEWEST).orElseThrow().bytes());
    assertThat(contents.at("/workshop/title").asString()).isEqualTo("Another");
  }

  @Test
  void onesOwnStaysOnesOwn() {
    trained(ada, "Hers");
    String before = ada.get("/me").json().at("/workshop/id").asString();
    Roster.Class third = roster.another(port);
    ada.post("/workshops/join", Map.of("code", third.code()));

    assertThat(ada.get("/me/pack/contents").json().get("runs").asInt()).isZero();
    assertThat(ada.get("/me/pack/contents?workshop=" + before).json().get("runs").asInt())
        .isEqualTo(1);
    assertThat(folder(unzip(ada.get("/me/pack?workshop=" + before)))).contains("-hers-");
    assertThat(another.participant("Bob").get("/me/pack?workshop=" + third.id()).code())
        .isEqualTo("not-found");
  }

  @Test
  void whoTakesSomebodyElsesIsWrittenDown() {
    Lease lease = trained(ada, "Hers");
    String hers = "/workshops/%s/people/%s/pack".formatted(another.id(), Roster.id(ada));

    assertThat(folder(unzip(another.organizer().get(hers)))).contains("-hers-");
    assertThat(folder(unzip(another.organizer().get("/runs/%s/pack".formatted(lease.run())))))
        .contains("-hers-");

    assertThat(another.organizer().get("/audit").json().get("entries").findValuesAsString("action"))
        .startsWith("take run", "take pack");
    assertThat(another.participant("Bob").get(hers).code()).isEqualTo("forbidden");
    assertThat(roster.another(port).organizer().get(hers).code()).isEqualTo("not-found");
    assertThat(
            another
                .organizer()
                .get(
                    "/workshops/%s/people/%s/pack"
                        .formatted(another.id(), Roster.id(Caller.registered(port, "Away"))))
                .code())
        .isEqualTo("not-found");
  }

  @Test
  void aRunThatGoesOnIsNoPackYet() {
    assertThat(ada.get("/runs/%s/pack".formatted(Plans.submit(ada))).code()).isEqualTo("conflict");
  }

  @Test
  void aFileThatBreaksOffIsNoWholeFile() {
    MockHttpServletResponse response = new MockHttpServletResponse();

    assertThatThrownBy(
            () ->
                SendFile.to(
                    response,
                    SendFile.ZIP,
                    "a.zip",
                    out -> {
                      response.flushBuffer();
                      throw new IllegalStateException("The store is away.");
                    }))
        .isInstanceOf(BrokenOff.class);
  }

  @Test
  void aFileThatNeverBeganIsAProblem() {
    MockHttpServletResponse response = new MockHttpServletResponse();

    assertThatThrownBy(
            () ->
                SendFile.to(
                    response,
                    SendFile.ZIP,
                    "a.zip",
                    out -> {
                      throw new StoreUnavailable("The store is away.", null);
                    }))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(response.getContentType()).isNull();
    assertThat(response.getHeaderNames()).isEmpty();
  }

  /** With three measurements that are no ordinary numbers, and more than one page of them. */
  private Lease trained(Caller person, String title) {
    String run =
        person
            .post("/runs", Map.of("plan", Plans.leNetOnMnist(), "title", title))
            .json()
            .get("id")
            .asString();
    Lease lease = bench.lease(run);
    bench.measure(lease, 1, 6_000);
    bench.measure(lease, 7_000, Double.NaN);
    bench.measure(lease, "layer/c_1/dead", 1, -0.5);
    bench.measure(lease, 7_001, Double.NEGATIVE_INFINITY);
    leave.of(lease, 1);
    bench.succeed(lease);
    return lease;
  }

  /** The only one, but for what lies beside it. */
  private static String folder(Map<String, byte[]> files) {
    List<String> folders =
        files.keySet().stream()
            .filter(name -> name.contains("/"))
            .map(name -> name.substring(0, name.indexOf('/')))
            .distinct()
            .toList();
    assertThat(folders).hasSize(1);
    return folders.get(0);
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unzip(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getName()).startsWith("trainyard-pack/");
        files.put(entry.getName().substring("trainyard-pack/".length()), zip.readAllBytes());
      }
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return files;
  }
}
