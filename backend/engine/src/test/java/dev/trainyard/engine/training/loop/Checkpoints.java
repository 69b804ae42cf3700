package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.plan.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Checkpoints that no engine made. */
public final class Checkpoints {
  private Checkpoints() {}

  public static byte[] bytes(Plan plan, TrainingState state) {
    var bytes = new ByteArrayOutputStream();
    try {
      CheckpointFile.of(plan, state).writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
