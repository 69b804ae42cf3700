package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.Checkpoint;
import dev.trainyard.engine.training.Interval;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.engine.training.WeightShapes;
import dev.trainyard.engine.training.Weights;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A training's state as bytes: mark, version, the plan's digest, state, and a CRC-32 of everything
 * before it. Nothing in it belongs to one engine, so another may go on.
 */
final class CheckpointFile implements Checkpoint {
  private static final int MARK = 0x5459434B; // "TYCK"
  private static final int VERSION = 3;

  private final byte[] plan;
  private final int epoch;
  private final TrainingState state;

  private CheckpointFile(byte[] plan, int epoch, TrainingState state) {
    this.plan = plan;
    this.epoch = epoch;
    this.state = state;
  }

  /** Of a state that nobody changes any more. */
  static CheckpointFile of(Plan plan, TrainingState state) {
    return new CheckpointFile(
        PlanDigest.of(plan), (int) (state.step() / plan.stepsPerEpoch()), state);
  }

  @Override
  public int epoch() {
    return epoch;
  }

  @Override
  public long step() {
    return state.step();
  }

  @Override
  public void writeTo(OutputStream target) throws IOException {
    var checked = new CheckedOutputStream(target, new CRC32());
    var out = new DataOutputStream(new BufferedOutputStream(checked, 1 << 16));
    out.writeInt(MARK);
    out.writeInt(VERSION);
    out.write(plan);
    out.writeLong(state.step());
    state.interval().writeTo(out);
    state.stopping().writeTo(out);
    for (Tensor tensor : state.weights().tensors().values()) {
      Floats.write(tensor.values(), out);
    }
    out.writeInt(state.memory().size());
    for (float[] memory : state.memory()) {
      out.writeInt(memory.length);
      Floats.write(memory, out);
    }
    out.flush();
    out.writeLong(checked.getChecksum().getValue());
    out.flush();
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws TrainingFailed.UnreadableCheckpoint if it is damaged or from another plan
   */
  static TrainingState read(InputStream source, Plan plan) {
    var checked = new CheckedInputStream(source, new CRC32());
    try {
      var in = new DataInputStream(checked);
      require(in.readInt() == MARK, "It is not a checkpoint of Trainyard.");
      int version = in.readInt();
      require(version == VERSION, "It has format version %d, not %d.", version, VERSION);
      require(
          java.util.Arrays.equals(in.readNBytes(PlanDigest.BYTES), PlanDigest.of(plan)),
          "It belongs to another plan.");
      TrainingState state = body(in, plan);
      long found = checked.getChecksum().getValue();
      require(in.readLong() == found, "It is damaged.");
      return state;
    } catch (IOException cut) {
      throw unreadable("It is cut off or cannot be read.", cut);
    }
  }

  private static TrainingState body(DataInputStream in, Plan plan) throws IOException {
    long step = in.readLong();
    Interval interval = Interval.readFrom(in);
    StoppingState stopping = StoppingState.readFrom(in);
    Map<String, List<Integer>> shapes = WeightShapes.of(Analysis.of(plan.network()));
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    int all = 0;
    for (Map.Entry<String, List<Integer>> named : shapes.entrySet()) {
      int length = named.getValue().stream().reduce(1, Math::multiplyExact);
      all += length;
      tensors.put(named.getKey(), new Tensor(named.getValue(), Floats.read(length, in)));
    }
    int count = in.readInt();
    require(count == 0 || count == plan.optimizer().memory(), "It is damaged.");
    List<float[]> memory = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int length = in.readInt();
      require(length > 0 && length <= Math.max(1, all), "It is damaged.");
      memory.add(Floats.read(length, in));
    }
    require(step >= 0 && step <= plan.steps(), "It is damaged.");
    return new TrainingState(step, new Weights(tensors), memory, interval, stopping);
  }

  private static void require(boolean condition, String sentence, Object... arguments) {
    if (!condition) {
      throw unreadable(sentence.formatted(arguments), null);
    }
  }

  private static TrainingFailed unreadable(String sentence, Throwable cause) {
    return new TrainingFailed.UnreadableCheckpoint(
        "The checkpoint cannot be used. " + sentence + " Start the run again from the beginning.",
        cause);
  }
}
