package dev.trainyard.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.CodedOutputStream;
import dev.trainyard.engine.training.TrainedNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Writes a trained network as an ONNX file (opset 17). Equal networks give equal bytes.
 *
 * <ul>
 *   <li>Input: {@code input}, 32-bit floats of N × the network's input shape, normalised by the
 *       preprocessing in the metadata.
 *   <li>Outputs: the last node's id first, then every other node's id, so that a program can ask
 *       for what any node says.
 *   <li>Initializers: the weights by their neutral names, and nothing else.
 *   <li>Metadata: {@code trainyard.network}, {@code trainyard.labels}, {@code
 *       trainyard.preprocessing} as JSON, and last {@code trainyard.sha256} over all bytes before.
 * </ul>
 */
public final class OnnxWriter {
  private static final int MAX_BYTES = OnnxReader.MAX_BYTES;

  private OnnxWriter() {}

  /**
   * Writes one file.
   *
   * @throws dev.trainyard.engine.Refused if the network is wrong
   * @throws IllegalArgumentException if weights, labels or preprocessing do not fit the network or
   *     make a file of more than 1 GiB
   */
  public static byte[] write(TrainedNetwork trained) {
    Metadata metadata = new Metadata(trained.network(), trained.labels(), trained.preprocessing());
    metadata
        .contradiction()
        .ifPresent(
            sentence -> {
              throw new IllegalArgumentException(sentence);
            });
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(Opset.IR_VERSION)
            .addOpsetImport(Opset.declaration())
            .setProducerName(ModelFile.PRODUCER)
            .setProducerVersion(version())
            .setGraph(Graph.of(trained));
    metadata.write().forEach((key, value) -> model.addMetadataProps(entry(key, value)));
    return sealed(model.build());
  }

  private static byte[] sealed(ModelProto model) {
    int length = model.getSerializedSize();
    if (length > MAX_BYTES - Seal.LENGTH) {
      throw new IllegalArgumentException(
          "A model file holds at most 1 GiB, not " + length + " bytes");
    }
    byte[] file = new byte[length + Seal.LENGTH];
    try {
      model.writeTo(CodedOutputStream.newInstance(file, 0, length));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
    System.arraycopy(Seal.of(file, length), 0, file, length, Seal.LENGTH);
    return file;
  }

  private static StringStringEntryProto entry(String key, String value) {
    return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
  }

  private static String version() {
    return Objects.requireNonNullElse(
        OnnxWriter.class.getPackage().getImplementationVersion(), "development");
  }
}
