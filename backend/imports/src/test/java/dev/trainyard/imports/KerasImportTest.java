package dev.trainyard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.training.TrainedNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that Keras saved answer here as they do in Keras. */
class KerasImportTest {

  @ParameterizedTest
  @ValueSource(strings = {"sequential.keras", "sequential.h5", "functional.keras", "functional.h5"})
  void the_answers_are_those_of_keras(String name) {
    Example.of("keras/" + name.substring(0, name.indexOf('.')) + ".json")
        .isAnsweredBy(Imported.model("keras/" + name));
  }

  @Test
  void a_rescaling_becomes_the_preprocessing() {
    TrainedNetwork model = Imported.model("keras/sequential.keras");

    assertThat(model.preprocessing().mean()).containsExactly(0.0);
    assertThat(model.preprocessing().deviation().get(0))
        .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(model.network().nodes()).extracting(node -> node.id()).contains("first", "classes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused.keras", "refused.h5"})
  void every_layer_that_is_not_known_is_named(String name) {
    assertThat(Imported.problems("keras/" + name))
        .containsExactly(
            "curved: Its activation gelu is not known here; relu, tanh, sigmoid and softmax are.",
            "normalize: The layer LayerNormalization is not known here.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential.keras", "sequential.h5"})
  void a_file_that_was_cut_short_is_refused(String name) throws IOException {
    byte[] whole = Files.readAllBytes(Imported.file("keras/" + name));

    assertThat(Imported.problems(Arrays.copyOf(whole, whole.length / 2)))
        .anySatisfy(problem -> assertThat(problem).contains("cut short"));
  }

  @Test
  void other_archives_are_called_what_they_are() {
    assertThat(Imported.problems(zip(List.of("model/data.pkl"), 10)).get(0)).contains("PyTorch");
    assertThat(Imported.problems(zip(List.of("saved_model.pb"), 10)).get(0)).contains("SavedModel");
    assertThat(Imported.problems(zip(List.of("notes.txt"), 10)).get(0)).contains("no .keras model");
  }

  @Test
  void a_bomb_is_refused_before_it_is_unpacked() {
    byte[] bomb = zip(List.of("config.json", "model.weights.h5"), 64 << 20);

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(Imported.problems(bomb).get(0)).contains("too large");
  }

  @Test
  void an_archive_within_the_archive_is_no_hdf5() {
    assertThat(Imported.problems(zip(List.of("config.json", "model.weights.h5"), 100)).get(0))
        .contains("HDF5 file is damaged");
  }

  private static byte[] zip(List<String> names, int size) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] zeros = new byte[size];
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(zeros);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
