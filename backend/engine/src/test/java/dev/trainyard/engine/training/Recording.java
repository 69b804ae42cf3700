package dev.trainyard.engine.training;

import dev.trainyard.engine.training.health.HealthReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps everything that a training tells, and asks for checkpoints after chosen steps. */
public final class Recording implements TrainingObserver {
  private final Set<Long> checkpointsWanted;
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Progress> progress = new ArrayList<>();
  private final List<EpochReport> epochs = new ArrayList<>();
  private final List<HealthReport> looks = new ArrayList<>();
  private final Map<Long, Saved> checkpoints = new LinkedHashMap<>();
  private boolean wantsHealth;

  /**
   * A checkpoint as bytes.
   *
   * @param measured what had been measured before it
   */
  public record Saved(int epoch, long step, byte[] bytes, List<Measurement> measured) {}

  public Recording(Long... checkpointsWanted) {
    this.checkpointsWanted = Set.of(checkpointsWanted);
  }

  /** Wants to hear of the layers too. */
  public static Recording withHealth() {
    var recording = new Recording();
    recording.wantsHealth = true;
    return recording;
  }

  @Override
  public boolean wantsHealth() {
    return wantsHealth;
  }

  @Override
  public void health(HealthReport report) {
    looks.add(report);
  }

  @Override
  public void measured(Measurement measurement) {
    measurements.add(measurement);
  }

  @Override
  public void stepped(Progress now) {
    progress.add(now);
  }

  @Override
  public void epochEnded(EpochReport report) {
    epochs.add(report);
  }

  @Override
  public boolean wantsCheckpoint() {
    return checkpointsWanted.contains(step());
  }

  @Override
  public void checkpoint(Checkpoint checkpoint) {
    var bytes = new ByteArrayOutputStream();
    try {
      checkpoint.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var saved =
        new Saved(
            checkpoint.epoch(), checkpoint.step(), bytes.toByteArray(), List.copyOf(measurements));
    checkpoints.put(checkpoint.step(), saved);
  }

  public List<Measurement> measurements() {
    return measurements;
  }

  public List<Measurement> of(Series series) {
    return measurements.stream().filter(m -> m.series().equals(series)).toList();
  }

  public List<Progress> progress() {
    return progress;
  }

  public List<EpochReport> epochs() {
    return epochs;
  }

  public List<HealthReport> looks() {
    return looks;
  }

  /** All measurements, those of layers too. */
  public List<Measurement> everything() {
    List<Measurement> all = new ArrayList<>(measurements);
    looks.forEach(look -> all.addAll(look.measurements()));
    return all;
  }

  /** The last step that was told; 0 before the first. */
  public long step() {
    return progress.isEmpty() ? 0 : progress.get(progress.size() - 1).step();
  }

  /** The last checkpoint after {@code step}. */
  public Saved checkpointAt(long step) {
    if (!checkpoints.containsKey(step)) {
      throw new AssertionError(
          "No checkpoint at step " + step + ", only at " + checkpoints.keySet());
    }
    return checkpoints.get(step);
  }
}
