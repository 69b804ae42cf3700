package dev.trainyard.server.home.worker;

import static dev.trainyard.server.home.worker.LocalEngine.DL4J;
import static dev.trainyard.server.home.worker.LocalEngine.PYTORCH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that say what an engine would say. */
class ChooseEngineTest {
  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();

  @Test
  void the_fastest_is_measured_once_and_remembered() throws Exception {
    WorkerProgram dl4j = program(DL4J, 2_600);
    WorkerProgram torch = program(PYTORCH, 8_700);
    assertThat(choose(dl4j, torch).fastest(measure(), remembered("a"))).contains(torch);
    assertThat(said)
        .containsExactly(
            "Which engine trains fastest on this machine is measured now, and remembered.",
            "PyTorch trains fastest on this machine: LeNet-5 8,700 images/s (Deeplearning4j 2,600).");
    assertThat(timesAsked(DL4J)).isEqualTo(1);

    said.clear();
    assertThat(choose(dl4j, torch).fastest(measure(), remembered("a"))).contains(torch);
    assertThat(said).hasSize(1).allMatch(sentence -> sentence.startsWith("PyTorch trains fastest"));
    assertThat(timesAsked(DL4J)).as("remembered").isEqualTo(1);

    choose(dl4j, torch).fastest(measure(), remembered("another machine"));
    assertThat(timesAsked(DL4J)).as("forgotten").isEqualTo(2);
  }

  @Test
  void an_engine_that_says_it_cannot_train_is_left_out_for_good() throws Exception {
    WorkerProgram dl4j = program(DL4J, 2_600);
    WorkerProgram torch =
        FakeProgram.of(
            PYTORCH,
            folder,
            """
            System.err.println("at some place");
            System.err.println("It needs another C library.");
            System.exit(2);
            """);
    for (int start = 0; start < 2; start++) {
      said.clear();
      assertThat(choose(dl4j, torch).fastest(measure(), remembered("a"))).contains(dl4j);
      assertThat(said)
          .contains(
              "PyTorch can't train on this machine and is left out: It needs another C library.",
              "Deeplearning4j trains on this machine: LeNet-5 2,600 images/s.");
    }
    assertThat(timesAsked(DL4J)).isEqualTo(1);
  }

  @Test
  void an_engine_that_crashed_is_left_out_and_asked_again_the_next_time() throws Exception {
    WorkerProgram dl4j = program(DL4J, 2_600);
    WorkerProgram torch = FakeProgram.of(PYTORCH, folder, "Runtime.getRuntime().halt(134);");
    assertThat(choose(dl4j, torch).fastest(measure(), remembered("a"))).contains(dl4j);
    assertThat(said)
        .anyMatch(
            sentence ->
                sentence.startsWith(
                    "PyTorch can't train on this machine and is left out: its program ended with code 134"));
    choose(dl4j, torch).fastest(measure(), remembered("a"));
    assertThat(timesAsked(DL4J)).isEqualTo(2);
  }

  @Test
  void where_none_can_train_none_is_chosen() throws Exception {
    WorkerProgram dl4j = FakeProgram.of(DL4J, folder, "System.exit(2);");
    WorkerProgram torch = FakeProgram.of(PYTORCH, folder, "System.exit(2);");
    assertThat(choose(dl4j, torch).fastest(measure(), remembered("a"))).isEmpty();
    assertThat(said).filteredOn(sentence -> sentence.contains("is left out")).hasSize(2);
  }

  @Test
  void one_alone_needs_no_measuring() throws Exception {
    WorkerProgram dl4j = program(DL4J, 2_600);
    assertThat(choose(dl4j).fastest(measure(), remembered("a"))).contains(dl4j);
    assertThat(timesAsked(DL4J)).isZero();
    assertThat(said).isEmpty();
  }

  @Test
  void a_server_that_ends_does_not_wait_for_the_figures() throws Exception {
    WorkerProgram dl4j = program(DL4J, 2_600);
    WorkerProgram torch =
        FakeProgram.of(PYTORCH, folder, asked(PYTORCH) + "Thread.sleep(1_000_000);");
    MeasureEngine measure = measure();
    CompletableFuture<Optional<WorkerProgram>> chosen =
        CompletableFuture.supplyAsync(() -> choose(dl4j, torch).fastest(measure, remembered("a")));
    await().until(() -> timesAsked(PYTORCH) == 1);
    measure.stop();
    assertThat(chosen.join()).isEmpty();
    assertThat(said).noneMatch(sentence -> sentence.contains("left out"));
    assertThat(remembered("a").read()).isEmpty();
  }

  @Test
  void an_engine_that_was_asked_for_and_not_built_is_missed_aloud() throws Exception {
    WorkerProgram dl4j = program(DL4J, 2_600);
    assertThat(choose(dl4j).wanted(List.of(PYTORCH, DL4J))).containsExactly(dl4j);
    assertThat(said)
        .containsExactly(
            "There is no worker program for PyTorch beside the server, so nothing trains with it here.");
  }

  @Test
  void a_damaged_memory_is_no_memory() throws Exception {
    remembered("a").write(List.of(MeasuredEngine.cannot(DL4J, "No.")));
    assertThat(remembered("a").read()).contains(List.of(MeasuredEngine.cannot(DL4J, "No.")));
    Files.writeString(folder.resolve("measured.json"), "{\"fingerprint\": \"a\", ");
    assertThat(remembered("a").read()).isEmpty();
  }

  private ChooseEngine choose(WorkerProgram... programs) {
    return new ChooseEngine(List.of(programs), said::add);
  }

  private MeasureEngine measure() {
    return new MeasureEngine(List.of(), Map.of(), folder.resolve("logs"));
  }

  private RememberedSpeeds remembered(String fingerprint) {
    return new RememberedSpeeds(folder.resolve("measured.json"), fingerprint);
  }

  /** Says how fast it is, after a line that some library prints. */
  private WorkerProgram program(LocalEngine engine, int imagesPerSecond) throws IOException {
    return FakeProgram.of(
        engine,
        folder,
        asked(engine)
            + """
            System.out.println("a word of a native library");
            System.out.println("{\\"speeds\\":[{\\"title\\":\\"LeNet-5\\",\\"imagesPerSecond\\":%d}]}");
            """
                .formatted(imagesPerSecond));
  }

  private String asked(LocalEngine engine) {
    return """
        java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), arguments[0] + "\\n",
            java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
        """
        .formatted(folder.resolve(engine.id() + ".asked"));
  }

  private long timesAsked(LocalEngine engine) throws IOException {
    Path file = folder.resolve(engine.id() + ".asked");
    return Files.exists(file)
        ? Files.readString(file, UTF_8).lines().filter("--measure"::equals).count()
        : 0;
  }
}
