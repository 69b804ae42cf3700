package dev.trainyard.imports;

import ai.onnx.proto.OnnxMl.ModelProto;
import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.imports.keras.ReadKeras;
import dev.trainyard.imports.onnx.ReadOnnx;
import dev.trainyard.onnx.OnnxReader;
import dev.trainyard.onnx.UnreadableModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a model file of any program that we know; nothing in it is executed. */
public final class ReadModelFile {
  private ReadModelFile() {}

  /**
   * @throws Refused with everything that speaks against the file; fields are names of its layers,
   *     operators or tensors, empty for the whole file
   * @throws IOException if the file can't be read from the disk
   */
  public static TrainedNetwork read(Path file, Wishes wishes) throws IOException {
    byte[] start = start(file);
    if (start.length == 0) {
      throw refused("The file is empty.");
    }
    FileKind kind = FileKind.of(start);
    if (kind.refusal().isPresent()) {
      throw refused(kind.refusal().get());
    }
    return switch (kind) {
      case ZIP -> ReadKeras.archive(file, wishes);
      case HDF5 -> ReadKeras.hdf5(file, wishes);
      default -> onnx(Files.readAllBytes(file), wishes);
    };
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(FileKind.LONGEST);
    }
  }

  private static TrainedNetwork onnx(byte[] content, Wishes wishes) {
    ModelProto model =
        ReadOnnx.parse(content)
            .orElseThrow(
                () ->
                    refused(
                        "This is no ONNX or Keras model, or it is cut short. Export it again and"
                            + " choose the file that ends in .onnx, .keras or .h5."));
    return ours(content).orElseGet(() -> ReadOnnx.read(model, wishes));
  }

  /**
   * A file that Trainyard wrote says all by itself; one that was changed since is like any other.
   */
  private static Optional<TrainedNetwork> ours(byte[] content) {
    try {
      return Optional.of(OnnxReader.read(content));
    } catch (UnreadableModel another) {
      return Optional.empty();
    }
  }

  private static Refused refused(String sentence) {
    return new Refused("model", List.of(new Problem("", sentence)));
  }
}
