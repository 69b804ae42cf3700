package dev.trainyard.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Preprocessing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetDocumentTest {
  private final DatasetDescription coins =
      new DatasetDescription(
          new DatasetId("coins"),
          "Coins",
          "Heads and tails",
          new Shape.Image(3, 8, 8),
          List.of("heads", "tails"),
          5,
          3,
          List.of(2, 3),
          List.of(1, 2),
          new Preprocessing(List.of(0.1, 0.2, 0.3), List.of(1.0, 1.0, 0.5)),
          "a licence",
          "an origin",
          "a hash");

  @Test
  void a_description_is_written_and_read_back() {
    Map<String, Object> json = DatasetDocument.write(coins);
    assertThat(json).containsEntry("bytes", 8L * (3 * 64 + 1));
    assertThat(DatasetDocument.read(json)).isEqualTo(coins);
  }

  @Test
  void counts_that_do_not_fit_together_are_refused() {
    Map<String, Object> json = DatasetDocument.write(coins);
    json.put("testHistogram", List.of(1, 1));
    json.put("mean", List.of(0.5));
    json.put("deviation", List.of(1, 0, 1));
    assertThatThrownBy(() -> DatasetDocument.read(json))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("/testHistogram: testHistogram must count 3 examples over 2 labels.")
        .hasMessageContaining("/mean: mean needs one number for each of the 3 channels.")
        .hasMessageContaining("/deviation");
  }

  @Test
  void missing_and_unknown_fields_are_named() {
    Map<String, Object> json = DatasetDocument.write(coins);
    json.remove("licence");
    json.put("license", "MIT");
    assertThatThrownBy(() -> DatasetDocument.read(json))
        .hasMessageContaining("/licence: licence is missing.")
        .hasMessageContaining("There is no field \"license\" here.");
  }
}
