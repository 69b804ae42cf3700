package dev.trainyard.server.stream;

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
 * One run, or its layers, and all who watch it. Each viewer has the number of the last measurement
 * that it was sent; viewers at the same number share one read and one text. All work is done one
 * task after the other.
 */
final class RunFeed {
  private static final int BATCH = 2_000;

  private final RunTopic topic;
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
      RunTopic topic,
      MetricLog metrics,
      RenderRun render,
      Messages messages,
      Executor threads,
      Retry retry) {
    this.topic = topic;
    this.metrics = metrics;
    this.render = render;
    this.messages = messages;
    this.serial = new Serial(threads);
    this.retry = retry;
  }

  void join(Viewer viewer, long after) {
    sent.put(viewer, after);
    owe(List.of(viewer));
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
    owe(sent.keySet());
    wake();
  }

  /** There may be new measurements, or a viewer has room again. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      serial.execute(this::deliver);
    }
  }

  void artifact(String name) {
    String text = messages.artifact(topic, name);
    serial.execute(() -> sent.keySet().forEach(viewer -> viewer.send(text)));
  }

  private void deliver() {
    woken.set(false);
    // Taken before the row is read: who is owed the run anew while we work stays in the set.
    Set<Viewer> owed = new HashSet<>(owedRun);
    owedRun.removeAll(owed);
    try {
      // Read before the measurements: a run that is over then has all of them in the log.
      Optional<RunRecord> record = owed.isEmpty() ? Optional.empty() : render.find(topic.run());
      deliverMeasurements(record.map(RunRecord::lastMeasurement).orElse(0L));
      record.ifPresent(found -> deliverRun(found, owed));
    } catch (RuntimeException away) {
      owe(owed);
      retry.later(this::wake);
      throw away;
    }
  }

  /** The run itself is told to who watches it, not to who watches its layers. */
  private void owe(Collection<Viewer> viewers) {
    if (!topic.layers()) {
      viewers.stream().filter(sent::containsKey).forEach(owedRun::add);
    }
  }

  /**
   * @param known the number of the run's last measurement, 0 if that was not asked: who has been
   *     sent all up to it that this topic tells has all
   */
  private void deliverMeasurements(long known) {
    Set<Long> exhausted = ConcurrentHashMap.newKeySet();
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<Long, List<Viewer>> group : ready(exhausted).entrySet()) {
        List<NumberedMeasurement> batch =
            metrics.after(topic.run(), group.getKey(), topic.series(), BATCH);
        boolean all = batch.size() < BATCH;
        long last = batch.isEmpty() ? group.getKey() : batch.get(batch.size() - 1).n();
        long reached = all ? Math.max(last, known) : last;
        Optional<String> text =
            batch.isEmpty() ? Optional.empty() : Optional.of(messages.measurements(topic, batch));
        for (Viewer viewer : group.getValue()) {
          if (sent.replace(viewer, group.getKey(), reached)) {
            text.ifPresent(viewer::send);
          }
        }
        if (all) {
          exhausted.add(reached);
        }
        more |= !batch.isEmpty();
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
    String text = messages.run(topic.text(), render.view(record));
    ready.get(true).stream().filter(sent::containsKey).forEach(viewer -> viewer.send(text));
  }

  private boolean hasAll(Viewer viewer, RunRecord record) {
    return !viewer.isCrowded() && sent.getOrDefault(viewer, 0L) >= record.lastMeasurement();
  }
}
