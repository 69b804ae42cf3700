package dev.trainyard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** LeNet-5 with something wrong: refused with a sentence that names the place. */
class OnnxRefusalTest {

  @Test
  void a_weight_that_is_no_number_is_named() {
    assertThat(refused(graph -> weight(graph, "c3.weight", Float.NaN)))
        .containsExactly("c3: Its weights c3.weight hold NaN. Such a network gives no answers.");
  }

  @Test
  void an_input_that_nothing_makes_is_named() {
    assertThat(refused(graph -> graph.getNodeBuilder(0).setInput(0, "nothing")))
        .anySatisfy(problem -> assertThat(problem).contains("It reads nothing, which nothing in"));
  }

  @Test
  void a_circle_is_told() {
    assertThat(refused(graph -> graph.getNodeBuilder(0).setInput(0, graph.getNode(2).getOutput(0))))
        .anySatisfy(problem -> assertThat(problem).contains("read each other in a circle"));
  }

  @Test
  void weights_of_another_shape_are_told_with_the_shape_that_is_asked_for() {
    assertThat(
            refused(
                graph ->
                    graph
                        .getInputBuilder(0)
                        .getTypeBuilder()
                        .getTensorTypeBuilder()
                        .getShapeBuilder()
                        .getDimBuilder(1)
                        .setDimValue(3)))
        .anySatisfy(problem -> assertThat(problem).contains("c1: Its weights have the shape"));
  }

  @Test
  void weights_in_another_file_are_refused() {
    assertThat(
            refused(
                graph ->
                    graph
                        .getInitializerBuilder(0)
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)))
        .anySatisfy(problem -> assertThat(problem).contains("external_data=False"));
  }

  @Test
  void a_shape_that_asks_for_all_memory_is_refused() {
    assertThat(
            refused(
                graph ->
                    graph
                        .getInitializerBuilder(0)
                        .clearDims()
                        .addAllDims(List.of(1L << 40, 1L << 40))))
        .anySatisfy(problem -> assertThat(problem).contains("impossible shape"));
  }

  @Test
  void a_file_that_was_cut_short_is_none() throws IOException {
    byte[] whole = Files.readAllBytes(Imported.file("onnx/lenet-script.onnx"));

    assertThat(Imported.problems(Arrays.copyOf(whole, whole.length / 2)))
        .containsExactly(
            ": This is no ONNX or Keras model, or it is cut short. Export it again and choose the"
                + " file that ends in .onnx, .keras or .h5.");
  }

  @Test
  void other_files_are_called_what_they_are() {
    assertThat(Imported.problems(new byte[] {(byte) 0x80, 2, 'c'}).get(0)).contains("pickle");
    assertThat(Imported.problems("%PDF-1.7 …".getBytes()).get(0)).contains("PDF");
    assertThat(Imported.problems("GGUF".getBytes()).get(0)).contains("language model");
    assertThat(Imported.problems(new byte[0]).get(0)).contains("empty");
  }

  private static void weight(GraphProto.Builder graph, String name, float value) {
    for (TensorProto.Builder tensor : graph.getInitializerBuilderList()) {
      if (tensor.getName().equals(name)) {
        byte[] raw = tensor.getRawData().toByteArray();
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).putFloat(4, value);
        tensor.setRawData(com.google.protobuf.ByteString.copyFrom(raw));
      }
    }
  }

  private static List<String> refused(Consumer<GraphProto.Builder> damage) {
    try {
      ModelProto.Builder model =
          ModelProto.parseFrom(Files.readAllBytes(Imported.file("onnx/lenet-script.onnx")))
              .toBuilder();
      damage.accept(model.getGraphBuilder());
      return Imported.problems(model.build().toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
