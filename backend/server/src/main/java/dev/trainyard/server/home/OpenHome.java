package dev.trainyard.server.home;

import dev.trainyard.exchange.dataset.DatasetShelf;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.server.home.postgres.EmbeddedPostgres;
import dev.trainyard.server.home.worker.LocalWorkers;
import dev.trainyard.server.home.worker.WorkerProgram;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Adds to a starting server what only a Trainyard on its own machine has. */
final class OpenHome {
  private static final Logger LOG = LoggerFactory.getLogger(OpenHome.class);

  private OpenHome() {}

  static void in(ConfigurableApplicationContext server, Settings settings, HomeLock lock) {
    GenericApplicationContext context = (GenericApplicationContext) server;
    Supplier<JdbcConnectionDetails> database = database(settings, lock);
    context.registerBean(JdbcConnectionDetails.class, database);
    context.registerBean(
        SeedDatasets.class, () -> new SeedDatasets(context.getBean(DatasetShelf.class)));
    context.registerBean(
        LocalWorkers.class,
        () ->
            new LocalWorkers(
                settings.localWorkers(),
                settings.engines(),
                WorkerProgram.find(
                    settings.workerHome(), new ApplicationHome(OpenHome.class).getDir().toPath()),
                new WorkerSurroundings(settings, context.getBean(JdbcConnectionDetails.class))
                    .environment(),
                settings.home(),
                context.getBean(RunQueue.class),
                OpenHome::say));
  }

  /** The console is for sentences to the operator; the log file has them too. */
  private static void say(String sentence) {
    System.out.println(sentence);
    LOG.info(sentence);
  }

  /** PostgreSQL starts while the web server loads; who needs the database first waits for it. */
  private static Supplier<JdbcConnectionDetails> database(Settings settings, HomeLock lock) {
    if (settings.database().isPresent()) {
      SpringApplication.getShutdownHandlers().add(lock::release);
      return () -> ConnectionTo.address(settings.database().get());
    }
    CompletableFuture<EmbeddedPostgres> postgres = new CompletableFuture<>();
    Thread starter =
        new Thread(
            () -> {
              try {
                postgres.complete(EmbeddedPostgres.open(settings.home()));
              } catch (RuntimeException e) {
                postgres.completeExceptionally(e);
              }
            },
            "start-postgres");
    starter.setDaemon(true);
    starter.start();
    SpringApplication.getShutdownHandlers()
        .add(
            () -> {
              postgres.handle((running, failure) -> running).thenAccept(OpenHome::close).join();
              lock.release();
            });
    return () -> ConnectionTo.embedded(postgres.join());
  }

  private static void close(EmbeddedPostgres postgres) {
    if (postgres != null) {
      postgres.close();
    }
  }
}
