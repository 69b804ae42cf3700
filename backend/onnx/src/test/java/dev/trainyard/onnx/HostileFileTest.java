package dev.trainyard.onnx;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import org.junit.jupiter.api.Test;

/** Files made to exhaust memory: what they say of themselves is believed only after a check. */
class HostileFileTest {

  @Test
  void a_length_beyond_the_end_allocates_nothing() {
    // field 7 (the graph), which says that it has 2 GiB − 1
    byte[] file = {0x3a, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07, 1, 2, 3};
    refused(file);
    refused(Forge.seal(file));
  }

  @Test
  void millions_of_empty_messages_cost_no_objects() {
    refused(flood(GraphProto.NODE_FIELD_NUMBER));
    refused(Forge.seal(flood(GraphProto.NODE_FIELD_NUMBER)));
    refused(Forge.seal(flood(GraphProto.INITIALIZER_FIELD_NUMBER)));
  }

  @Test
  void metadata_without_end_is_not_kept() {
    refused(Forge.seal(repeat(new byte[] {0x72, 0}, 8_000_000))); // field 14, empty
  }

  @Test
  void a_network_of_a_billion_weights_must_bring_them() {
    byte[] tiny = OnnxWriter.write(RandomModels.of(Models.tiny(), 1));
    String network =
        "{\"version\":1,\"input\":[31000],\"nodes\":[{\"id\":\"f\",\"layer\":{\"kind\":\"dense\","
            + "\"units\":31000,\"bias\":false},\"inputs\":[\"input\"]}]}";
    refused(Forge.model(tiny, model -> model.getMetadataPropsBuilder(0).setValue(network)));
  }

  @Test
  void brackets_without_end_do_not_overflow_the_stack() {
    byte[] tiny = OnnxWriter.write(RandomModels.of(Models.tiny(), 1));
    refused(
        Forge.model(
            tiny, model -> model.getMetadataPropsBuilder(0).setValue("[".repeat(1_000_000))));
  }

  /** A model whose graph is eight million empty messages. */
  private static byte[] flood(int field) {
    byte[] graph = repeat(new byte[] {(byte) (field << 3 | 2), 0}, 8_000_000);
    return UnknownFieldSet.newBuilder()
        .addField(
            ModelProto.GRAPH_FIELD_NUMBER,
            UnknownFieldSet.Field.newBuilder()
                .addLengthDelimited(ByteString.copyFrom(graph))
                .build())
        .build()
        .toByteArray();
  }

  private static byte[] repeat(byte[] bytes, int times) {
    byte[] all = new byte[bytes.length * times];
    for (int i = 0; i < all.length; i++) {
      all[i] = bytes[i % bytes.length];
    }
    return all;
  }

  private static void refused(byte[] file) {
    assertThatExceptionOfType(UnreadableModel.class).isThrownBy(() -> OnnxReader.read(file));
    assertThatExceptionOfType(UnreadableModel.class).isThrownBy(() -> OnnxModel.open(file));
  }
}
