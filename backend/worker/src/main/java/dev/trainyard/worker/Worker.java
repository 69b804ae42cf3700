package dev.trainyard.worker;

import com.zaxxer.hikari.HikariDataSource;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.exchange.notify.ConnectionSource;
import dev.trainyard.exchange.notify.Doorbell;
import dev.trainyard.exchange.pool.MeasuredSpeed;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.ObjectStores;
import dev.trainyard.worker.imports.ExecuteImport;
import dev.trainyard.worker.imports.ReaderLimits;
import dev.trainyard.worker.imports.TakeImports;
import dev.trainyard.worker.run.DatasetMemory;
import dev.trainyard.worker.run.ExecuteRun;
import dev.trainyard.worker.speed.MeasureSpeed;
import dev.trainyard.worker.speed.SpeedsInWords;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker process; with {@code --measure} it only says how fast its engine is. */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** Exit code: nothing was started, the output says why. */
  private static final int BAD_SETTINGS = 2;

  private Worker() {}

  public static void main(String[] arguments) {
    if (List.of(arguments).contains("--measure")) {
      System.exit(
          new SayMeasured(Engine::find, Clock.systemUTC())
              .say(System::getenv, System.out, System.err));
    }
    try {
      WorkerSettings settings = WorkerSettings.read(System::getenv);
      try (Trainer trainer = Engine.find().open(settings.device())) {
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
            trainer.device(),
            settings.labels());
    sayAloud(worker.name(), trainer.device());
    Drain drain = new Drain();
    DrainOnExit.install(drain);
    List<MeasuredSpeed> speeds = measure(trainer, drain);
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
      LeaseNextRun leases =
          new LeaseNextRun(
              exchange.queue(), worker, drain, new IdleEnd(settings.idleEnd(), Clock.systemUTC()));
      try (TakeImports imports =
              new TakeImports(
                  exchange.imports(),
                  worker.id(),
                  new ExecuteImport(exchange.imports(), store, ReaderLimits.DEFAULT),
                  drain);
          Presence presence = new Presence(exchange.registry(), exchange.speeds(), worker, speeds);
          Doorbell doorbell =
              Doorbell.listen(
                  ConnectionSource.like(database),
                  new RingForRuns(
                      () -> {
                        leases.ring();
                        imports.ring();
                      }))) {
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

  /**
   * Before the first lease, so that no run is slowed; a worker that can't tell works all the same.
   */
  private static List<MeasuredSpeed> measure(Trainer trainer, Drain drain) {
    try {
      List<MeasuredSpeed> speeds =
          new MeasureSpeed(trainer, Clock.systemUTC(), drain::isWished).all();
      LOG.info("Measured: {}", SpeedsInWords.of(speeds));
      return speeds;
    } catch (RuntimeException e) {
      LOG.warn("How fast this worker is could not be measured: {}", e.getMessage());
      return List.of();
    }
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
