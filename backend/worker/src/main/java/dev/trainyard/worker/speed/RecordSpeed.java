package dev.trainyard.worker.speed;

import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.pool.MeasuredSpeed;
import dev.trainyard.exchange.pool.SpeedLog;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds the speed that a run reached to what the pool knows. */
public final class RecordSpeed {
  private static final Logger LOG = LoggerFactory.getLogger(RecordSpeed.class);

  private final SpeedLog log;
  private final Device device;

  public RecordSpeed(SpeedLog log, Device device) {
    this.log = log;
    this.device = device;
  }

  /** Does nothing if the run was too short to tell; the run never fails by it. */
  public void of(Plan plan, SpeedOfRun speed) {
    speed.typical().ifPresent(typical -> record(plan, typical));
  }

  private void record(Plan plan, double imagesPerSecond) {
    try {
      log.record(
          device, List.of(new MeasuredSpeed(title(plan), Workload.of(plan), imagesPerSecond)));
    } catch (RuntimeException e) {
      LOG.warn("The speed of a run could not be kept: {}", e.getMessage());
    }
  }

  private static String title(Plan plan) {
    return plan.architecture()
        .flatMap(choice -> Architectures.byId(choice.id()))
        .map(Architecture::title)
        .orElse("A network of its own");
  }
}
