package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.exchange.metrics.MetricLog;
import dev.trainyard.exchange.metrics.NumberedMeasurement;
import dev.trainyard.exchange.metrics.SeriesChoice;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What runs measured of what findings are made from. Whoever watches asks every few seconds: the
 * rows that were read before are remembered, and only those after them are read.
 */
@Component
class FollowMeasurements {
  private static final List<SeriesChoice> CHOICES =
      List.of(
          SeriesChoice.named(List.of("train/loss", "train/accuracy", "test/loss")),
          SeriesChoice.LAYERS);

  /** More than any run of a lab measures. */
  private static final int MOST_ROWS = 100_000;

  /** Of all runs together, about 40 MiB. */
  private static final int MOST_REMEMBERED = 250_000;

  private final MetricLog metrics;

  /** The run that was asked for longest ago comes first. */
  private final Map<RunId, Followed> followed = new LinkedHashMap<>(16, 0.75f, true);

  FollowMeasurements(MetricLog metrics) {
    this.metrics = metrics;
  }

  /** Rows of one run so far, and of each choice the number of the last one. */
  private static final class Followed {
    private final List<Measurement> rows = new ArrayList<>();
    private final long[] last = new long[CHOICES.size()];
    private volatile int size;
  }

  /** Each curve by ascending number. */
  List<Measurement> of(RunId run) {
    Followed known;
    synchronized (followed) {
      known = followed.computeIfAbsent(run, id -> new Followed());
    }
    List<Measurement> now;
    synchronized (known) {
      for (int i = 0; i < CHOICES.size(); i++) {
        for (NumberedMeasurement row :
            metrics.after(run, known.last[i], CHOICES.get(i), MOST_ROWS)) {
          known.rows.add(row.measurement());
          known.last[i] = row.n();
        }
      }
      known.size = known.rows.size();
      now = List.copyOf(known.rows);
    }
    forgetOldest();
    return now;
  }

  private void forgetOldest() {
    synchronized (followed) {
      int rows = followed.values().stream().mapToInt(one -> one.size).sum();
      Iterator<Followed> oldestFirst = followed.values().iterator();
      while (rows > MOST_REMEMBERED && oldestFirst.hasNext()) {
        rows -= oldestFirst.next().size;
        oldestFirst.remove();
      }
    }
  }
}
