package dev.trainyard.server.run;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.pool.WorkerRecord;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.queue.NewRun;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The devices of the workers that may take a run. */
@Component
public class LiveWorkers {
  private final WorkerRegistry workers;

  LiveWorkers(WorkerRegistry workers) {
    this.workers = workers;
  }

  /** As they are now. */
  public Now now() {
    return new Now(
        workers.list().stream()
            .filter(worker -> worker.state().isLive())
            .map(WorkerRecord::info)
            .map(info -> info.device())
            .toList());
  }

  /** One for each worker. */
  public record Now(List<Device> devices) {
    public Now {
      devices = List.copyOf(devices);
    }

    /**
     * Those that have the engine and compute in the precision.
     *
     * @param engine "auto" for any
     */
    Now with(String engine, Precision precision) {
      return new Now(
          devices.stream()
              .filter(device -> engine.equals(NewRun.ANY_ENGINE) || device.engine().equals(engine))
              .filter(
                  device -> precision != Precision.BF16 || device.precisions().contains(precision))
              .toList());
    }

    Optional<Device> first(String engine) {
      return devices.stream().filter(device -> device.engine().equals(engine)).findFirst();
    }
  }
}
