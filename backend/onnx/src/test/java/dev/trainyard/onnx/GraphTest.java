package dev.trainyard.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Layer.Dense;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Weights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What other programs, the browser first of all, may rely on in a file. */
class GraphTest {
  private final TrainedNetwork trained = RandomModels.of(Models.small(), 1);
  private final ModelProto model = parse(OnnxWriter.write(trained));

  @Test
  void it_is_plain_onnx_of_one_opset() {
    assertThat(model.getIrVersion()).isEqualTo(8);
    assertThat(model.getOpsetImportList()).containsExactly(Opset.declaration());
    assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(17);
    assertThat(model.getProducerName()).isEqualTo("trainyard");
  }

  @Test
  void its_input_is_a_batch_of_any_size() {
    assertThat(model.getGraph().getInputList()).singleElement().satisfies(this::isInput);
  }

  @Test
  void its_first_output_is_the_last_node_and_every_other_node_follows() {
    assertThat(model.getGraph().getOutputList().stream().map(ValueInfoProto::getName))
        .containsExactly("softmax", "c1", "n1", "r1", "c2", "sum", "s1", "flat", "drop", "f1");
    assertThat(dimensions(model.getGraph().getOutput(1))).containsExactly("N", "4", "12", "10");
  }

  @Test
  void its_initializers_are_the_weights_by_name() {
    assertThat(model.getGraph().getInitializerList().stream().map(TensorProto::getName))
        .containsExactlyElementsOf(trained.weights().tensors().keySet());
  }

  @Test
  void its_metadata_says_all_that_one_needs_to_use_it() {
    assertThat(model.getMetadataPropsList().stream().map(StringStringEntryProto::getKey))
        .containsExactly(
            "trainyard.network", "trainyard.labels", "trainyard.preprocessing", "trainyard.sha256");
    assertThat(model.getMetadataProps(2).getValue())
        .isEqualTo("{\"mean\":[0.1307],\"deviation\":[0.3081],\"input\":[1,12,10]}");
  }

  @Test
  void a_node_may_not_be_called_like_a_weight() {
    Network network =
        NetworkBuilder.from(new Shape.Vector(2))
            .then("a", Dense.of(2))
            .then("a.weight", Dense.of(2))
            .build();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                OnnxWriter.write(
                    new TrainedNetwork(
                        network, trained.weights(), trained.labels(), trained.preprocessing())))
        .satisfies(e -> assertThat(e.problems().get(0).field()).isEqualTo("/nodes/1/id"));
  }

  @Test
  void weights_that_do_not_fit_are_not_written() {
    Weights others = RandomModels.of(Models.tiny(), 1).weights();
    TrainedNetwork mixed =
        new TrainedNetwork(trained.network(), others, trained.labels(), trained.preprocessing());
    assertThatIllegalArgumentException().isThrownBy(() -> OnnxWriter.write(mixed));
    TrainedNetwork none =
        new TrainedNetwork(
            trained.network(), new Weights(Map.of()), trained.labels(), trained.preprocessing());
    assertThatIllegalArgumentException().isThrownBy(() -> OnnxWriter.write(none));
  }

  @Test
  void labels_and_preprocessing_that_do_not_fit_are_not_written() {
    TrainedNetwork nineLabels =
        new TrainedNetwork(
            trained.network(),
            trained.weights(),
            trained.labels().subList(0, 9),
            trained.preprocessing());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OnnxWriter.write(nineLabels))
        .withMessage("The network has 10 outputs, but there are 9 labels.");
    TrainedNetwork forPhotos =
        new TrainedNetwork(
            trained.network(),
            trained.weights(),
            trained.labels(),
            new Preprocessing(List.of(0.5, 0.5, 0.5), List.of(0.2, 0.2, 0.2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OnnxWriter.write(forPhotos))
        .withMessageContaining("1 channels, but the preprocessing 3 means");
  }

  private void isInput(ValueInfoProto value) {
    assertThat(value.getName()).isEqualTo("input");
    assertThat(dimensions(value)).containsExactly("N", "1", "12", "10");
  }

  private static List<String> dimensions(ValueInfoProto value) {
    return value.getType().getTensorType().getShape().getDimList().stream()
        .map(GraphTest::dimension)
        .toList();
  }

  private static String dimension(Dimension dimension) {
    return dimension.hasDimParam() ? dimension.getDimParam() : "" + dimension.getDimValue();
  }

  private static ModelProto parse(byte[] file) {
    try {
      return ModelProto.parseFrom(file);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
