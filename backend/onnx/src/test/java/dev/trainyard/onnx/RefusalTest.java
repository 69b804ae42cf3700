package dev.trainyard.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A refusal says what is wrong, where, and what to do. */
class RefusalTest {
  private final byte[] tiny = OnnxWriter.write(RandomModels.of(Models.tiny(), 1));

  @Test
  void of_nothing() {
    refuses(new byte[0], "The file is empty.");
  }

  @Test
  void of_something_else() {
    refuses("<html>not found</html>".getBytes(StandardCharsets.UTF_8), "not an ONNX model");
  }

  @Test
  void of_half_a_file() {
    refuses(Arrays.copyOf(tiny, tiny.length / 2), "cut short");
  }

  @Test
  void of_a_file_without_seal() {
    refuses(Forge.body(tiny), "checksum does not match");
  }

  @Test
  void of_another_programs_model() {
    GraphProto graph = GraphProto.newBuilder().addNode(operator("Conv")).build();
    ModelProto model = ModelProto.newBuilder().setProducerName("pytorch").setGraph(graph).build();
    refuses(model.toByteArray(), "made by 'pytorch'. Its metadata lacks trainyard.network,");
  }

  @Test
  void of_operators_that_no_layer_computes() {
    GraphProto graph =
        GraphProto.newBuilder().addNode(operator("Conv")).addNode(operator("LSTM")).build();
    ModelProto model = ModelProto.newBuilder().setGraph(graph).build();
    refuses(model.toByteArray(), "another program", "It also uses 'LSTM', which no layer here");
  }

  @Test
  void of_missing_metadata() {
    refuses(
        Forge.model(tiny, model -> model.removeMetadataProps(1)),
        "The file's metadata lacks trainyard.labels.");
  }

  @Test
  void of_metadata_that_is_no_json() {
    refuses(Forge.model(tiny, entry(1, "[\"a\"")), "trainyard.labels in the file's metadata");
  }

  @Test
  void of_metadata_of_the_wrong_kind() {
    refuses(Forge.model(tiny, entry(1, "[1,2,3]")), "trainyard.labels", "not the list");
    refuses(Forge.model(tiny, entry(2, "7")), "trainyard.preprocessing", "not the list");
  }

  @Test
  void of_too_few_labels() {
    refuses(Forge.model(tiny, entry(1, "[\"a\"]")), "3 outputs, but there are 1 labels");
  }

  @Test
  void of_a_preprocessing_for_other_inputs() {
    String preprocessing = "{\"mean\":[0],\"deviation\":[1],\"input\":[1,28,28]}";
    refuses(Forge.model(tiny, entry(2, preprocessing)), "inputs of [2]");
  }

  @Test
  void of_a_network_that_is_wrong() {
    String network =
        "{\"version\":1,\"input\":[2],\"nodes\":[{\"id\":\"f\",\"layer\":{\"kind\":\"dense\","
            + "\"units\":0,\"bias\":true},\"inputs\":[\"input\"]}]}";
    refuses(Forge.model(tiny, entry(0, network)), "network in the file cannot be used", "units");
  }

  @Test
  void of_missing_weights() {
    refuses(
        Forge.graph(tiny, graph -> graph.removeInitializer(1)),
        "The file lacks the weights 'bias' of layer 'f'.");
  }

  @Test
  void of_weights_that_nobody_knows() {
    refuses(
        Forge.graph(tiny, graph -> graph.getInitializerBuilder(0).setName("g.weight")),
        "weights called 'g.weight', which no layer");
  }

  @Test
  void of_weights_that_come_twice() {
    refuses(
        Forge.graph(tiny, graph -> graph.addInitializer(graph.getInitializer(0))),
        "the weights 'weight' of layer 'f' twice");
  }

  @Test
  void of_weights_of_another_shape() {
    refuses(
        Forge.graph(tiny, graph -> graph.getInitializerBuilder(0).setDims(0, 1L << 40)),
        "The weights 'weight' of layer 'f' have the shape [1099511627776, 2]",
        "needs [3, 2]");
  }

  @Test
  void of_weights_of_another_type() {
    refuses(
        Forge.graph(tiny, graph -> graph.getInitializerBuilder(0).setDataType(11)),
        "'weight' of layer 'f' are not stored as 6 numbers of 32 bits");
  }

  private static void refuses(byte[] file, CharSequence... words) {
    assertThatExceptionOfType(UnreadableModel.class)
        .isThrownBy(() -> OnnxReader.read(file))
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }

  private static Consumer<ModelProto.Builder> entry(int index, String value) {
    return model -> {
      StringStringEntryProto.Builder entry = model.getMetadataPropsBuilder(index);
      entry.setValue(value);
    };
  }

  private static NodeProto operator(String type) {
    return NodeProto.newBuilder().setOpType(type).build();
  }
}
