package dev.trainyard.server.run;

import dev.trainyard.engine.forecast.InWords;
import dev.trainyard.engine.forecast.MemoryNeed;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.pool.WorkerKind;
import dev.trainyard.exchange.queue.NewRun;
import dev.trainyard.exchange.queue.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says for whom a run waits that no worker here could take, however long its line is.
 *
 * @param all the workers that are here
 */
record ExplainWait(LiveWorkers.Now all) {

  /** Empty for a run that does not wait, or only for its turn. */
  Optional<String> of(RunRecord run) {
    if (run.state() != RunState.QUEUED) {
      return Optional.empty();
    }
    Optional<String> label = run.labelWanted().filter(word -> !all.labels().contains(word));
    if (label.isPresent()) {
      return Optional.of(
          "Waits for a worker with the label \"%s\"; there is none now.".formatted(label.get()));
    }
    LiveWorkers.Now engines = all.with(run.engineWanted(), Precision.AUTO);
    if (engines.devices().isEmpty()) {
      return Optional.of(
          "Waits for a worker%s; there is none now.%s".formatted(with(run), others()));
    }
    List<Device> able = engines.with(run.engineWanted(), run.precisionWanted()).devices();
    if (able.isEmpty()) {
      return Optional.of("Waits for a worker that computes in bf16; there is none now.");
    }
    return able.stream().anyMatch(device -> holds(device, run))
        ? Optional.empty()
        : Optional.of(tooSmall(run, able));
  }

  private static String with(RunRecord run) {
    return run.engineWanted().equals(NewRun.ANY_ENGINE)
        ? ""
        : " with " + WorkerKind.engineTitle(run.engineWanted());
  }

  private String others() {
    String engines =
        all.devices().stream()
            .map(device -> WorkerKind.engineTitle(device.engine()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(" and "));
    return engines.isEmpty()
        ? ""
        : " Those that are here train with %s: stop this run and ask for that, or for auto."
            .formatted(engines);
  }

  private static boolean holds(Device device, RunRecord run) {
    return needed(device, run) <= device.memoryBytes();
  }

  private static long needed(Device device, RunRecord run) {
    return run.memoryNeeded().getOrDefault(MemoryNeed.holder(device), 0L);
  }

  private static String tooSmall(RunRecord run, List<Device> able) {
    long least = able.stream().mapToLong(device -> needed(device, run)).min().orElseThrow();
    long most = able.stream().mapToLong(Device::memoryBytes).max().orElseThrow();
    return "Waits for a worker with %s of memory; those that are here have %s at most."
        .formatted(InWords.bytes(least), InWords.bytes(most));
  }
}
