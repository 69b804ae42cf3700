package dev.trainyard.server.stream;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.notify.DoorbellListener;
import dev.trainyard.exchange.notify.Ring;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.server.pool.DescribePool;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All that can be watched; wakes what a ring is about. */
@Component
class Feeds implements DoorbellListener {
  private static final Logger log = LoggerFactory.getLogger(Feeds.class);
  private static final int THREADS = 4;
  private static final long RETRY_MILLIS = 500;

  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "stream");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<RunTopic, RunFeed> runs = new ConcurrentHashMap<>();
  private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
  private final MetricLog metrics;
  private final RenderRun render;
  private final Messages messages;
  private final MyRuns myRuns;
  private final PoolFeed pool;
  private final WorkshopFeed workshop;
  private volatile boolean queueMoved;
  private Map<RunId, Integer> places = Map.of();

  Feeds(
      MetricLog metrics,
      RunReader reader,
      RenderRun render,
      Messages messages,
      DescribePool describePool) {
    this.metrics = metrics;
    this.render = render;
    this.messages = messages;
    this.myRuns = new MyRuns(reader, render, messages, threads);
    this.pool = new PoolFeed(describePool, messages);
    this.workshop = new WorkshopFeed(messages);
  }

  void come(Viewer viewer) {
    viewers.add(viewer);
  }

  void go(Viewer viewer) {
    viewers.remove(viewer);
    myRuns.leave(viewer);
    pool.leave(viewer);
    workshop.leave(viewer);
    runs.keySet().forEach(run -> unwatch(viewer, run));
  }

  void watch(Viewer viewer, RunTopic run, long after) {
    runs.compute(
        run,
        (id, before) -> {
          RunFeed feed =
              before == null
                  ? new RunFeed(id, metrics, render, messages, threads, this::later)
                  : before;
          feed.join(viewer, after);
          return feed;
        });
  }

  void unwatch(Viewer viewer, RunTopic run) {
    runs.computeIfPresent(run, (id, feed) -> feed.leave(viewer) ? feed : null);
  }

  MyRuns myRuns() {
    return myRuns;
  }

  PoolFeed pool() {
    return pool;
  }

  WorkshopFeed workshop() {
    return workshop;
  }

  /** A viewer that could not be sent more has room again. */
  void drained() {
    threads.execute(() -> runs.values().forEach(RunFeed::wake));
    myRuns.tellAgain();
  }

  @Override
  public void onRing(Ring ring) {
    if (ring instanceof Ring.Measured measured) {
      find(new RunTopic(measured.run(), false), RunFeed::wake);
      find(new RunTopic(measured.run(), true), RunFeed::wake);
    } else if (ring instanceof Ring.RunChanged changed) {
      find(changed.run(), RunFeed::changed);
      myRuns.changed(changed.run());
      pool.changed();
    } else if (ring instanceof Ring.ArtifactStored stored) {
      find(stored.run(), feed -> feed.artifact(stored.name()));
    } else if (ring instanceof Ring.QueueChanged) {
      queueMoved = true;
      pool.changed();
    } else if (ring instanceof Ring.WorkshopChanged changed) {
      workshop.changed(changed.workshop(), changed.topic());
    } else {
      pool.changed();
    }
  }

  @Override
  public void onReconnect() {
    runs.values().forEach(RunFeed::changed);
    myRuns.tellAgain();
    workshop.tellAgain();
    queueMoved = true;
    pool.changed();
  }

  private void find(RunId run, java.util.function.Consumer<RunFeed> then) {
    find(new RunTopic(run, false), then);
  }

  private void find(RunTopic topic, java.util.function.Consumer<RunFeed> then) {
    RunFeed feed = runs.get(topic);
    if (feed != null) {
      then.accept(feed);
    }
  }

  private void later(Runnable task) {
    if (!threads.isShutdown()) {
      threads.schedule(task, RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Tells who waits when they have moved up. */
  @Scheduled(fixedDelayString = "PT1S")
  void tick() {
    try {
      pool.tick();
      if (queueMoved && !(runs.isEmpty() && myRuns.isEmpty())) {
        queueMoved = false;
        tellMoved();
      }
    } catch (RuntimeException away) {
      queueMoved = true;
      pool.changed();
      log.debug("The stream's tick waits for the database: {}", away.toString());
    }
  }

  private void tellMoved() {
    Map<RunId, Integer> before = places;
    Map<RunId, Integer> now = new HashMap<>(render.readPlaces());
    places = now;
    now.forEach(
        (run, place) -> {
          if (!Objects.equals(before.get(run), place)) {
            find(run, RunFeed::changed);
            myRuns.changed(run);
          }
        });
  }

  @Scheduled(fixedRateString = "PT15S")
  void beat() {
    viewers.forEach(viewer -> viewer.send(Messages.HEARTBEAT));
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
