package dev.trainyard.onnx;

import ai.onnxruntime.OrtException;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.TrainedNetwork;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model that answers: ONNX Runtime on the CPU. Any number of threads may ask at once; each runs
 * on its own core. Memory outside Java is held until {@link #close}.
 */
public final class OnnxModel implements AutoCloseable {
  /** A batch whose activations need more is cut into smaller ones. */
  private static final long BATCH_BYTES = 256L << 20;

  /** One example may not need more than this. */
  private static final long EXAMPLE_BYTES = 1L << 30;

  private final Network network;
  private final Analysis analysis;
  private final List<String> labels;
  private final Preprocessing preprocessing;
  private final Session session;

  private OnnxModel(TrainedNetwork trained, Analysis analysis) {
    this.network = trained.network();
    this.analysis = analysis;
    this.labels = trained.labels();
    this.preprocessing = trained.preprocessing();
    this.session = start(OnnxWriter.write(trained));
  }

  /**
   * Opens a file of {@link OnnxWriter}. The graph that runs is written anew from the file's network
   * and weights: no file, however made, brings operators of its own.
   *
   * @throws UnreadableModel if the file is damaged, changed, too large to run or not ours
   */
  public static OnnxModel open(byte[] file) {
    return of(OnnxReader.read(file));
  }

  /**
   * Opens a trained network that is in memory.
   *
   * @throws UnreadableModel if it is too large to run
   */
  public static OnnxModel of(TrainedNetwork trained) {
    Analysis analysis = Analysis.of(trained.network());
    if (analysis.activationBytes() > EXAMPLE_BYTES) {
      throw new UnreadableModel(
          "The model needs %d MiB for one example; up to %d MiB can be used. Make it narrower or its input smaller."
              .formatted(analysis.activationBytes() >> 20, EXAMPLE_BYTES >> 20));
    }
    return new OnnxModel(trained, analysis);
  }

  public Network network() {
    return network;
  }

  /** What it can be asked. */
  public Task task() {
    return Head.of(network, analysis).task();
  }

  /** The name of each class or value, in the order of {@link #answers}. */
  public List<String> labels() {
    return labels;
  }

  /** What pixels go through before they are the model's input. */
  public Preprocessing preprocessing() {
    return preprocessing;
  }

  /** The shape of one example. */
  public Shape input() {
    return network.input();
  }

  /**
   * What the last node says of each example: of a classifier, a probability for each label.
   *
   * @param inputs example × C·H·W, normalised by {@link #preprocessing}
   * @throws IllegalArgumentException if an example has the wrong length
   * @throws IllegalStateException if the model is closed
   */
  public float[][] probabilities(float[][] inputs) {
    int size = Math.toIntExact(input().elements());
    float[] batch = new float[Math.multiplyExact(inputs.length, size)];
    for (int i = 0; i < inputs.length; i++) {
      checkLength(inputs[i].length, size);
      System.arraycopy(inputs[i], 0, batch, i * size, size);
    }
    float[] flat = outputs(batch, inputs.length, Set.of(network.output())).get(network.output());
    int classes = Math.toIntExact(analysis.output().elements());
    float[][] probabilities = new float[inputs.length][];
    for (int i = 0; i < inputs.length; i++) {
      probabilities[i] = Arrays.copyOfRange(flat, i * classes, (i + 1) * classes);
    }
    return probabilities;
  }

  /**
   * What the model answers to each example: of a classifier the probability of each label, of one
   * sigmoid too; else what the last node says.
   *
   * @param inputs as in {@link #probabilities}
   */
  public float[][] answers(float[][] inputs) {
    float[][] outputs = probabilities(inputs);
    if (Head.of(network, analysis) == Head.SIGMOID) {
      for (int i = 0; i < outputs.length; i++) {
        outputs[i] = new float[] {1 - outputs[i][0], outputs[i][0]};
      }
    }
    return outputs;
  }

  /**
   * What some nodes say of each example.
   *
   * @param batch count × C·H·W, normalised by {@link #preprocessing}
   * @param nodes ids of the network's nodes
   * @return by id: count × the node's output, row-major; in the order of {@code nodes}
   * @throws IllegalArgumentException if {@code batch} has the wrong length or a node does not exist
   * @throws IllegalStateException if the model is closed
   */
  public Map<String, float[]> outputs(float[] batch, int count, Collection<String> nodes) {
    checkLength(batch.length, Math.multiplyExact(count, input().elements()));
    Batches batches = new Batches(analysis, count, new LinkedHashSet<>(nodes));
    int most = (int) Math.max(1, BATCH_BYTES / Math.max(1, analysis.activationBytes()));
    for (int from = 0; from < count; from += most) {
      batches.run(session, batch, from, Math.min(most, count - from));
    }
    return batches.outputs();
  }

  @Override
  public void close() {
    session.close();
  }

  private static Session start(byte[] file) {
    try {
      return new Session(file);
    } catch (OrtException e) {
      throw new UnreadableModel("ONNX Runtime cannot run this model: " + e.getMessage(), e);
    }
  }

  private void checkLength(long length, long expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          "The input has %d numbers; the model's input of %s needs %d."
              .formatted(length, input().sizes(), expected));
    }
  }
}
