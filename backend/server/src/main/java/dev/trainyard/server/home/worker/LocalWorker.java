package dev.trainyard.server.home.worker;

import dev.trainyard.exchange.pool.WorkerId;
import dev.trainyard.exchange.queue.RunQueue;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker process and the thread that looks after it: takes over the one that a killed server
 * left, starts it again when it dies, and tells the queue at once that its run is free.
 */
final class LocalWorker {
  private static final Logger LOG = LoggerFactory.getLogger(LocalWorker.class);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final Duration DRAINS_WITHIN = Duration.ofMillis(7_500);

  private final String name;
  private final WorkerId id;
  private final WorkerStart start;
  private final PidFile pidFile;
  private final RunQueue queue;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stop = lock.newCondition();
  private boolean stopping;

  LocalWorker(String name, WorkerId id, WorkerStart start, PidFile pidFile, RunQueue queue) {
    this.name = name;
    this.id = id;
    this.start = start;
    this.pidFile = pidFile;
    this.queue = queue;
    this.thread = new Thread(this::lookAfter, "keep-" + name);
    thread.setDaemon(true);
  }

  void begin() {
    thread.start();
  }

  /** Asks the worker to drain; {@link #awaitEnd} waits for it. */
  void askToStop() {
    lock.lock();
    try {
      stopping = true;
      stop.signalAll();
    } finally {
      lock.unlock();
    }
    pidFile.process().ifPresent(ProcessHandle::destroy);
  }

  void awaitEnd() {
    try {
      thread.join(DRAINS_WITHIN.plusSeconds(1).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAfter() {
    Backoff backoff = new Backoff();
    while (!isStopping()) {
      try {
        backoff.started();
        ProcessHandle process = takeOverOrStart();
        while (PidFile.isAlive(process) && !stopWithin(GLANCE)) {
          continue;
        }
        if (isStopping()) {
          drain(process);
        } else {
          died();
        }
      } catch (IOException | RuntimeException e) {
        LOG.error("{} could not be started: {}", name, e.getMessage(), e);
      }
      stopWithin(backoff.next());
    }
  }

  private ProcessHandle takeOverOrStart() throws IOException {
    Optional<ProcessHandle> left = pidFile.process();
    if (left.isPresent()) {
      if (pidFile.startedWith().equals(Optional.of(start.fingerprint()))) {
        LOG.info("Took over {}, which runs already as process {}", name, left.get().pid());
        return left.get();
      }
      LOG.info("{} runs with other settings or an older program; it is replaced", name);
      left.get().destroy();
      drain(left.get());
    }
    release("Its worker was started again.");
    ProcessHandle process = start.start().toHandle();
    pidFile.write(process, start.fingerprint());
    LOG.info("Started {} as process {}", name, process.pid());
    return process;
  }

  /** Of a process that is no child of this one, Java learns late that it ended: ask often. */
  private void drain(ProcessHandle process) {
    process.destroy();
    long end = System.nanoTime() + DRAINS_WITHIN.toNanos();
    while (PidFile.isAlive(process) && System.nanoTime() < end) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    if (PidFile.isAlive(process)) {
      LOG.warn("{} did not drain within {} s and was killed.", name, DRAINS_WITHIN.toSeconds());
      process.destroyForcibly();
    }
    pidFile.delete();
  }

  private void died() {
    LOG.warn("{} ended unexpectedly and is started again; see {}.", name, start.log());
    pidFile.delete();
    release("Its worker process ended unexpectedly; the run goes on from its last checkpoint.");
  }

  private void release(String reason) {
    try {
      queue.releaseWorker(id, reason);
    } catch (RuntimeException e) {
      // the lease ends by itself, only later
      LOG.warn("The run of {} could not be freed at once: {}", name, e.getMessage());
    }
  }

  private boolean isStopping() {
    lock.lock();
    try {
      return stopping;
    } finally {
      lock.unlock();
    }
  }

  /** Waits; ends early and answers true when the worker is to stop. */
  private boolean stopWithin(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (!stopping && left > 0) {
        left = stop.awaitNanos(left);
      }
      return stopping;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } finally {
      lock.unlock();
    }
  }
}
