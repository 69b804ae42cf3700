package dev.trainyard.engine.training.loop;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * What a plan's {@link dev.trainyard.engine.plan.Stopping} looks at. Part of a checkpoint, so that
 * a training that goes on ends where one never interrupted would.
 *
 * @param lowestTestLoss of all epochs; infinity before the first
 * @param epochsSince whole epochs after the one that had it
 * @param trained time spent, earlier attempts included
 */
public record StoppingState(double lowestTestLoss, int epochsSince, Duration trained) {
  /** Before the first step. */
  public static final StoppingState FRESH =
      new StoppingState(Double.POSITIVE_INFINITY, 0, Duration.ZERO);

  void writeTo(DataOutput out) throws IOException {
    out.writeDouble(lowestTestLoss);
    out.writeInt(epochsSince);
    out.writeLong(trained.toMillis());
  }

  /** The state that {@link #writeTo} wrote. */
  static StoppingState readFrom(DataInput in) throws IOException {
    return new StoppingState(in.readDouble(), in.readInt(), Duration.ofMillis(in.readLong()));
  }
}
