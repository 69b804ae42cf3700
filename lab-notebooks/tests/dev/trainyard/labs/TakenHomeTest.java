package dev.trainyard.labs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import dev.trainyard.acceptance.SharedTrainyard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody takes home repeats what they trained: the notebook in the pack is a real one. */
@ExtendWith(SharedTrainyard.class)
class TakenHomeTest {
  private static final Map<String, Object> PLAN =
      Map.of(
          "architecture",
          Map.of("id", "lenet-5"),
          "dataset",
          Map.of("id", "mnist", "train", 2_000, "test", 500),
          "epochs",
          1,
          "seed",
          7);

  @Test
  void theNotebookOfAPackGivesTheSameNumbersAgain(LiveTrainyard live) throws IOException {
    Person ada = Person.register(live, "ada");
    ada.awaitEnd(ada.submit(PLAN));
    Path folder = unzip(ada.bytes("/me/pack"), Path.of("target/taken-home").toAbsolutePath());

    String printed =
        Notebook.run(
            folder.resolve("trainyard-pack/repeat.ipynb"),
            folder.resolve("executed.ipynb"),
            live,
            ada);

    assertThat(printed).containsPattern("test/accuracy +then (0\\.\\d{4}) +now \\1");
    assertThat(ada.get("/runs").get("runs").findValuesAsString("state"))
        .isEqualTo(List.of("SUCCEEDED", "SUCCEEDED"));
  }

  private static Path unzip(byte[] file, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        Files.write(target, zip.readAllBytes());
      }
    }
    return folder;
  }
}
