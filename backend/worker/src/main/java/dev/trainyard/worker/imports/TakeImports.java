package dev.trainyard.worker.imports;

import dev.trainyard.exchange.imports.ImportLease;
import dev.trainyard.exchange.imports.ImportQueue;
import dev.trainyard.exchange.pool.WorkerId;
import dev.trainyard.worker.Drain;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one file after the other on a thread of its own, beside whatever is trained. */
public final class TakeImports implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TakeImports.class);

  /** Rings may get lost; nobody waits longer than this for one. */
  private static final Duration ASKS_ANYWAY = Duration.ofSeconds(5);

  private final ImportQueue queue;
  private final WorkerId worker;
  private final ExecuteImport execute;
  private final Drain drain;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread = new Thread(this::takeAll, "imports");

  public TakeImports(ImportQueue queue, WorkerId worker, ExecuteImport execute, Drain drain) {
    this.queue = queue;
    this.worker = worker;
    this.execute = execute;
    this.drain = drain;
    drain.onWish(this::ring);
    thread.setDaemon(true);
    thread.start();
  }

  /** A file may have come: ask at once. */
  public void ring() {
    bell.release();
  }

  private void takeAll() {
    try {
      while (!drain.isWished()) {
        if (!takeOne()) {
          bell.tryAcquire(ASKS_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean takeOne() throws InterruptedException {
    bell.drainPermits();
    try {
      Optional<ImportLease> lease = queue.leaseNext(worker);
      if (lease.isPresent()) {
        execute.execute(lease.get());
      }
      return lease.isPresent();
    } catch (IOException | RuntimeException e) {
      // the database, the store or the disk is away; a file that was taken goes to another worker
      LOG.warn("No file could be imported: {}", e.getMessage());
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
