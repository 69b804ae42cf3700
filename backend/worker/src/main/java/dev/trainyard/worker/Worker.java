package dev.trainyard.worker;

import com.zaxxer.hikari.HikariDataSource;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.exchange.notify.ConnectionSource;
import dev.trainyard.exchange.notify.Doorbell;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.ObjectStores;
import dev.trainyard.worker.run.DatasetMemory;
import dev.trainyard.worker.run.ExecuteRun;
import java.time.Clock;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker process. */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** Exit code: nothing was started, the output says why. */
  private static final int BAD_SETTINGS = 2;

  private Worker() {}

  public static void main(String[] arguments) {
    try {
      WorkerSettings settings = WorkerSettings.read(System::getenv);
      try (Trainer trainer = engine().open(settings.device())) {
        work(settings, trainer);
      }
    } catch (IllegalArgumentException | TrainingFailed e) {
      LOG.error(e.getMessage());
      System.exit(BAD_SETTINGS);
    }
  }

  private static void work(WorkerSettings settings, Trainer trainer) {
    WorkerInfo worker =
        new WorkerInfo(
            settings.id(),
            settings.name(),
            Host.name(),
            ProcessHandle.current().pid(),
            trainer.device());
    sayAloud(worker.name(), trainer.device());
    Drain drain = new Drain();
    DrainOnExit.install(drain);
    try (HikariDataSource database = Exchange.pool(settings);
        ObjectStore store = ObjectStores.open(settings.objectStore())) {
      Exchange exchange = Exchange.on(database, store);
      ExecuteRun execute =
          new ExecuteRun(
              exchange,
              trainer,
              new DatasetMemory(exchange.datasets(), Runtime.getRuntime().maxMemory() / 4),
              drain,
              Clock.systemUTC(),
              settings.storePatience());
      LeaseNextRun leases = new LeaseNextRun(exchange.queue(), worker, drain);
      try (Presence presence = new Presence(exchange.registry(), worker);
          Doorbell doorbell =
              Doorbell.listen(ConnectionSource.like(database), new RingForRuns(leases::ring))) {
        drain.onWish(presence::draining);
        leases.each(
            lease -> {
              presence.training(lease.run());
              execute.execute(lease);
              presence.idle();
            });
      }
    }
  }

  private static TrainerProvider engine() {
    return ServiceLoader.load(TrainerProvider.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "This worker carries no engine: put one of the engine modules on its class path."));
  }

  private static void sayAloud(String name, Device device) {
    LOG.info(
        "{} trains with {} ({}) on {}: {}, {}, {} threads, helpers {}",
        name,
        device.engine(),
        device.backend(),
        device.name(),
        device.kind(),
        device.instructionSet(),
        device.threads(),
        device.helpers().isEmpty() ? "none" : device.helpers());
    device.warning().ifPresent(LOG::warn);
  }
}
