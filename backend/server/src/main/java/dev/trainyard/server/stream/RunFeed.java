package dev.trainyard.server.stream;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.metrics.NumberedMeasurement;
import dev.trainyard.exchange.queue.RunRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * One run and all who watch it. Each viewer has the number of the last measurement that it was
 * sent; viewers at the same number share one read and one text. All work is done one task after the
 * other.
 */
final class RunFeed {
  private static final int BATCH = 2_000;

  private final RunId run;
  private final MetricLog metrics;
  private final RenderRun render;
  private final Messages messages;
  private final Serial serial;
  private final Retry retry;
  private final Map<Viewer, Long> sent = new ConcurrentHashMap<>();
  private final Set<Viewer> owedRun = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean woken = new AtomicBoolean();

  /** Tries something again a little later. */
  @FunctionalInterface
  interface Retry {
    void later(Runnable task);
  }

  RunFeed(
      RunId run,
      MetricLog metrics,
      RenderRun render,
      Messages messages,
      Executor threads,
      Retry retry) {
    this.run = run;
    this.metrics = metrics;
    this.render = render;
    this.messages = messages;
    this.serial = new Serial(threads);
    this.retry = retry;
  }

  void join(Viewer viewer, long after) {
    sent.put(viewer, after);
    owedRun.add(viewer);
    wake();
  }

  /**
   * @return whether somebody still watches
   */
  boolean leave(Viewer viewer) {
    sent.remove(viewer);
    owedRun.remove(viewer);
    return !sent.isEmpty();
  }

  /** The run's state, progress or place changed. */
  void changed() {
    owedRun.addAll(sent.keySet());
    wake();
  }

  /** There may be new measurements, or a viewer has room again. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      serial.execute(this::deliver);
    }
  }

  void artifact(String name) {
    String text = messages.artifact(run, name);
    serial.execute(() -> sent.keySet().forEach(viewer -> viewer.send(text)));
  }

  private void deliver() {
    woken.set(false);
    // Taken before the row is read: who is owed the run anew while we work stays in the set.
    Set<Viewer> owed = new HashSet<>(owedRun);
    owedRun.removeAll(owed);
    try {
      // Read before the measurements: a run that is over then has all of them in the log.
      Optional<RunRecord> record = owed.isEmpty() ? Optional.empty() : render.find(run);
      deliverMeasurements();
      record.ifPresent(found -> deliverRun(found, owed));
    } catch (RuntimeException away) {
      owe(owed);
      retry.later(this::wake);
      throw away;
    }
  }

  private void owe(Collection<Viewer> viewers) {
    viewers.stream().filter(sent::containsKey).forEach(owedRun::add);
  }

  private void deliverMeasurements() {
    Set<Long> exhausted = ConcurrentHashMap.newKeySet();
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<Long, List<Viewer>> group : ready(exhausted).entrySet()) {
        List<NumberedMeasurement> batch = metrics.after(run, group.getKey(), Set.of(), BATCH);
        if (batch.isEmpty()) {
          exhausted.add(group.getKey());
          continue;
        }
        long last = batch.get(batch.size() - 1).n();
        String text = messages.measurements(run, batch);
        for (Viewer viewer : group.getValue()) {
          if (sent.replace(viewer, group.getKey(), last)) {
            viewer.send(text);
          }
        }
        if (batch.size() < BATCH) {
          exhausted.add(last);
        }
        more = true;
      }
    }
  }

  /** The viewers that may be sent something, by the last number that they have. */
  private Map<Long, List<Viewer>> ready(Set<Long> exhausted) {
    return sent.entrySet().stream()
        .filter(entry -> !exhausted.contains(entry.getValue()) && !entry.getKey().isCrowded())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  private void deliverRun(RunRecord record, Set<Viewer> owed) {
    Map<Boolean, List<Viewer>> ready =
        owed.stream().collect(Collectors.partitioningBy(viewer -> hasAll(viewer, record)));
    owe(ready.get(false));
    if (ready.get(true).isEmpty()) {
      return;
    }
    String text = messages.run(Messages.topic(run), render.view(record));
    ready.get(true).stream().filter(sent::containsKey).forEach(viewer -> viewer.send(text));
  }

  private boolean hasAll(Viewer viewer, RunRecord record) {
    return !viewer.isCrowded() && sent.getOrDefault(viewer, 0L) >= record.lastMeasurement();
  }
}
