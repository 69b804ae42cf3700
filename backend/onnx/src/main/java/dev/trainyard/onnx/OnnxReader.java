package dev.trainyard.onnx;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.WeightShapes;
import dev.trainyard.engine.training.Weights;

/** Reads the files of {@link OnnxWriter} back, bit for bit. */
public final class OnnxReader {
  /** Larger files are refused. */
  public static final int MAX_BYTES = 1 << 30;

  private OnnxReader() {}

  /**
   * Reads one file.
   *
   * @param file the whole file; memory is taken only for what its network needs
   * @throws UnreadableModel if a single byte has changed since {@link OnnxWriter} wrote it, or
   *     another program made it
   */
  public static TrainedNetwork read(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw new UnreadableModel(
          "The file has %d MiB; models of up to %d MiB can be read."
              .formatted(file.length >> 20, MAX_BYTES >> 20));
    }
    if (!Seal.holds(file)) {
      throw WhyUnreadable.of(file);
    }
    ModelFile model = ModelFile.of(file);
    Metadata metadata = Metadata.read(model.metadata());
    Network network = metadata.network();
    Weights weights = StoredWeights.read(model.graph(), WeightShapes.of(Analysis.of(network)));
    return new TrainedNetwork(network, weights, metadata.labels(), metadata.preprocessing());
  }
}
