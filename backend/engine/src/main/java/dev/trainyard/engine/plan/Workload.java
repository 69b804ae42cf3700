package dev.trainyard.engine.plan;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * What decides how fast a plan trains on a device. An example takes about {@code a · calls + b ·
 * work} seconds; a and b are the device's, fitted to what was measured on it.
 *
 * @param key equal for plans of equal speed: the same network, frozen nodes, batch size, asked
 *     precision and augmentation
 * @param macs multiply-accumulates of one example's way through the network
 * @param calls nodes that are computed for a batch, by the batch's size: each costs time even if
 *     there is nothing to do, so small networks are bound by it
 * @param work {@code macs}, and all else that grows with the numbers in work, in
 *     multiply-accumulates
 */
public record Workload(String key, long macs, double calls, double work) {
  private static final int KEY_BYTES = 8;

  /** Writing and reading one number of an output, forward and backward: memory is slow. */
  private static final double MACS_OF_NUMBER = 60;

  /** Gradient and step of one weight, once a batch. */
  private static final double MACS_OF_WEIGHT = 60;

  /** Where nothing but the multiply-accumulates is known. */
  public Workload(String key, long macs) {
    this(key, macs, 0, macs);
  }

  public static Workload of(Plan plan) {
    String everything =
        "%s, batches of %d, %s".formatted(plan.network(), plan.batchSize(), plan.precision());
    if (!plan.frozen().isEmpty()) {
      everything += ", frozen %s".formatted(new TreeSet<>(plan.frozen()));
    }
    if (plan.augmentation().isPresent()) {
      everything += ", augmented by %s".formatted(plan.augmentation().get());
    }
    Analysis analysis = Analysis.of(plan.network());
    double batch = plan.batchSize();
    return new Workload(
        digest(everything),
        analysis.macs(),
        plan.network().nodes().size() / batch,
        analysis.macs()
            + MACS_OF_NUMBER * numbers(analysis)
            + MACS_OF_WEIGHT * analysis.parameters() / batch);
  }

  /** Outputs of all nodes, each as often as its layer goes over it. */
  private static double numbers(Analysis analysis) {
    return analysis.nodes().stream()
        .mapToDouble(node -> passes(node.node().layer()) * node.output().elements())
        .sum();
  }

  private static int passes(Layer layer) {
    if (layer instanceof Layer.LocalResponseNormalization) {
      return 12;
    }
    return layer instanceof Layer.BatchNormalization || layer instanceof Layer.Dropout ? 3 : 1;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
