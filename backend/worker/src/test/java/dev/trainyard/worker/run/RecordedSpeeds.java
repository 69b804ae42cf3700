package dev.trainyard.worker.run;

import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.pool.MeasuredSpeed;
import dev.trainyard.exchange.pool.SpeedLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what runs reached for a test to see. */
final class RecordedSpeeds implements SpeedLog {
  final List<MeasuredSpeed> ofRuns = new CopyOnWriteArrayList<>();

  @Override
  public void record(Device device, List<MeasuredSpeed> speeds) {
    ofRuns.addAll(speeds);
  }

  @Override
  public void recordProbes(Device device, List<MeasuredSpeed> speeds) {
    throw new UnsupportedOperationException("A run does not probe.");
  }
}
