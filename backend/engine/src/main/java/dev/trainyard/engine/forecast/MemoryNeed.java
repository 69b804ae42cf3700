package dev.trainyard.engine.forecast;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much memory a plan's training takes of its device: asked before, because systems kill who
 * asks for more. Java's heap, where the data lie, is apart. {@code
 * backend/docs/benchmarks/forecasts.md} has it beside what was measured.
 *
 * @param fixed bytes whatever the batch: weights, and kernels that are made for them
 * @param perExample bytes of each example of a batch
 * @param answers bytes to answer test examples
 * @param keepsAll as in {@link HeldNumbers#keepsAll}
 */
public record MemoryNeed(
    Plan plan, double fixed, double perExample, double answers, boolean keepsAll) {
  private static final List<String> ENGINES = List.of("dl4j", "pytorch");
  private static final String GPU = "cuda";
  private static final double MIB = 1 << 20;

  /** Of a 32-bit number, in bf16. */
  private static final double HALF = 0.5;

  /** By how much more is taken than is held: oneDNN's own orders of numbers, gaps of malloc's. */
  private static final double OVERHEAD = 1.3;

  /** What a device that is full to the brim still leaves to others. */
  private static final double SHARE = 0.9;

  /** The engine's libraries themselves; on a GPU a context, cuDNN and cuBLAS. */
  private static final double LIBRARIES = 400 * MIB;

  /** Answers to test examples are computed in batches of about so many bytes of outputs. */
  private static final double ANSWERS = 64 * MIB;

  public static MemoryNeed of(Plan plan, Device device) {
    return of(plan, Analysis.of(plan.network()), device);
  }

  /**
   * @param analysis of the plan's network
   */
  public static MemoryNeed of(Plan plan, Analysis analysis, Device device) {
    boolean halves =
        plan.precision() == Precision.BF16
            || plan.precision() == Precision.AUTO && takesHalves(device);
    return of(plan, analysis, device.engine(), halves);
  }

  /**
   * The memory that a worker must have to train a plan, in bytes, by {@link #holder}; of those
   * engines that the plan can be trained by.
   */
  public static Map<String, Long> byHolder(Plan plan, Analysis analysis) {
    Map<String, Long> bytes = new TreeMap<>();
    for (String engine : ENGINES) {
      if (plan.engine().equals(engine) || plan.engine().equals("auto")) {
        for (String kind : List.of("cpu", GPU)) {
          boolean halves =
              plan.precision() == Precision.BF16
                  || plan.precision() == Precision.AUTO && kind.equals(GPU);
          MemoryNeed need = of(plan, analysis, engine, halves && engine.equals("pytorch"));
          bytes.put(engine + " " + kind, memoryFor(need.bytes()));
        }
      }
    }
    return bytes;
  }

  /** Whose needs are alike: "pytorch cuda". */
  public static String holder(Device device) {
    return device.engine() + " " + device.kind();
  }

  private static long answersAtATime(Plan plan, Analysis analysis, HeldNumbers held) {
    int test = plan.dataset().test();
    long fitting = (long) Math.max(1, ANSWERS / Math.max(1, analysis.activationBytes()));
    long batch = Math.max(1, Math.min(Math.min(fitting, held.mostAnswers()), test));
    return batch + (held.keepsAll() ? test % batch : 0);
  }

  private static boolean takesHalves(Device device) {
    return device.kind().equals(GPU) && device.precisions().contains(Precision.BF16);
  }

  private static MemoryNeed of(Plan plan, Analysis analysis, String engine, boolean halves) {
    HeldNumbers held = HeldNumbers.of(engine, analysis, plan.frozen());
    double row = (double) Float.BYTES * analysis.parameters();
    double weights = (held.rowsOfWeights() + plan.optimizer().memory()) * row;
    double number = OVERHEAD * Float.BYTES;
    return new MemoryNeed(
        plan,
        held.kernels() * MIB + weights,
        number * held.training() * (halves ? HALF : 1),
        number * held.answering() * answersAtATime(plan, analysis, held),
        held.keepsAll());
  }

  /** The most that a training may take on a device, in bytes. */
  public static long room(Device device) {
    return (long) (SHARE * device.memoryBytes() - LIBRARIES);
  }

  /** The memory of a device that gives a training so much room. */
  public static long memoryFor(long room) {
    return (long) Math.ceil((room + LIBRARIES) / SHARE);
  }

  /** With the plan's own batches. */
  public long bytes() {
    return bytes(plan.batchSize());
  }

  /** With batches of another size. */
  public long bytes(int batchSize) {
    int batch = Math.min(batchSize, plan.dataset().train());
    double steps = perExample * (batch + (keepsAll ? plan.dataset().train() % batch : 0));
    return (long) (fixed + (keepsAll ? steps + answers : Math.max(steps, answers)));
  }

  /**
   * The largest power of two that fits and is smaller than the plan's batch; 0 if none does.
   *
   * @param room in bytes
   */
  public int fitting(long room) {
    int batch = Integer.highestOneBit(Math.max(1, plan.batchSize() - 1));
    while (batch > 0 && (batch >= plan.batchSize() || bytes(batch) > room)) {
      batch /= 2;
    }
    return batch;
  }
}
