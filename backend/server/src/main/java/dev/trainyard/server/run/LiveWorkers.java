package dev.trainyard.server.run;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRecord;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.queue.NewRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    List<WorkerInfo> live =
        workers.list().stream()
            .filter(worker -> worker.state().isLive())
            .map(WorkerRecord::info)
            .toList();
    return new Now(
        live.stream().map(WorkerInfo::device).toList(),
        live.stream().flatMap(info -> info.labels().stream()).collect(Collectors.toSet()));
  }

  /**
   * @param devices one for each worker
   * @param labels of any of them
   */
  public record Now(List<Device> devices, Set<String> labels) {
    public Now {
      devices = List.copyOf(devices);
      labels = Set.copyOf(labels);
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
              .toList(),
          labels);
    }

    Optional<Device> first(String engine) {
      return devices.stream().filter(device -> device.engine().equals(engine)).findFirst();
    }
  }
}
