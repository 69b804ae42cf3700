package dev.trainyard.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Idx;
import dev.trainyard.engine.document.DatasetDocument;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** The data sets as programs find them: resources read by the engine's own readers. */
class DatasetsTest {
  private static final int TROUSER = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_index_names_them_all() throws IOException {
    try (InputStream in = resource("index.json")) {
      assertThat(JSON.readValue(in, String[].class)).containsExactly("mnist", "fashion-mnist");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mnist", "fashion-mnist"})
  void the_manifest_says_what_the_files_hold(String id)
      throws IOException, NoSuchAlgorithmException {
    DatasetDescription description = describe(id);
    Examples train = load(id, "train");
    Examples test = load(id, "test");
    assertThat(description.id().value()).isEqualTo(id);
    assertThat(train.shape()).isEqualTo(test.shape()).isEqualTo(description.input());
    assertThat(train.count()).isEqualTo(description.train()).isEqualTo(60_000);
    assertThat(test.count()).isEqualTo(description.test()).isEqualTo(10_000);
    assertThat(histogram(train)).isEqualTo(description.trainHistogram());
    assertThat(histogram(test)).isEqualTo(description.testHistogram());
    assertThat(description.labels()).hasSize(10);
    assertThat(description.licence()).isNotBlank();
    assertThat(description.origin()).contains("npm package");

    var hash = MessageDigest.getInstance("SHA-256");
    for (Examples examples : List.of(train, test)) {
      hash.update(examples.pixels());
      hash.update(examples.labels());
    }
    assertThat(description.sha256()).isEqualTo(HexFormat.of().formatHex(hash.digest()));
    assertNormalised(description, train);
  }

  @Test
  void mnist_begins_as_everybody_knows() throws IOException {
    Examples train = load("mnist", "train");
    assertThat(IntStream.range(0, 10).map(train::label))
        .containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
    Examples test = load("mnist", "test");
    assertThat(IntStream.range(0, 5).map(test::label)).containsExactly(7, 2, 1, 0, 4);
    DatasetDescription mnist = describe("mnist");
    assertThat(mnist.preprocessing().mean()).containsExactly(0.1307);
    assertThat(mnist.preprocessing().deviation()).containsExactly(0.3081);
    assertThat(mnist.trainHistogram()).startsWith(5_923, 6_742);
  }

  @Test
  void any_beginning_of_fashion_mnist_is_balanced() throws IOException {
    Examples train = load("fashion-mnist", "train");
    assertThat(histogram(train.first(500))).containsOnly(50);
    assertThat(histogram(load("fashion-mnist", "test").first(100))).containsOnly(10);
  }

  @Test
  void fashion_images_stand_upright() throws IOException {
    Examples train = load("fashion-mnist", "train");
    int[] rows = new int[28];
    int[] columns = new int[28];
    for (int i = 0; i < train.count(); i++) {
      for (int j = 0; train.label(i) == TROUSER && j < 784; j++) {
        int pixel = train.pixels()[i * 784 + j] & 0xFF;
        rows[j / 28] += pixel;
        columns[j % 28] += pixel;
      }
    }
    assertThat(lit(rows)).isGreaterThan(26);
    assertThat(lit(columns)).isLessThan(18);
  }

  /** How many sums are more than a fifth of the largest. */
  private static long lit(int[] sums) {
    int largest = Arrays.stream(sums).max().orElseThrow();
    return Arrays.stream(sums).filter(sum -> sum > largest / 5).count();
  }

  private static void assertNormalised(DatasetDescription description, Examples train) {
    float[] inputs = description.preprocessing().apply(train.inputs());
    double sum = 0;
    double squares = 0;
    for (float input : inputs) {
      sum += input;
      squares += input * input;
    }
    assertThat(sum / inputs.length).isCloseTo(0, within(1e-3));
    assertThat(squares / inputs.length).isCloseTo(1, within(1e-3));
  }

  private static List<Integer> histogram(Examples examples) {
    int[] counts = new int[10];
    for (int i = 0; i < examples.count(); i++) {
      counts[examples.label(i)]++;
    }
    return Arrays.stream(counts).boxed().toList();
  }

  private static DatasetDescription describe(String id) throws IOException {
    try (InputStream in = resource(id + "/manifest.json")) {
      return DatasetDocument.read(JSON.readValue(in, Map.class));
    }
  }

  private static Examples load(String id, String split) throws IOException {
    try (InputStream images = resource(id + "/" + split + "-images.idx3-ubyte.gz");
        InputStream labels = resource(id + "/" + split + "-labels.idx1-ubyte.gz")) {
      return Idx.read(images, labels);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = DatasetsTest.class.getResourceAsStream("/datasets/" + name);
    assertThat(in).as(name).isNotNull();
    return in;
  }
}
