package dev.trainyard.server.run;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.Place;
import dev.trainyard.exchange.queue.WaitReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The line as it was played ahead a moment ago, once for all who ask. */
@Component
public class Line {
  private static final Logger log = LoggerFactory.getLogger(Line.class);
  private static final long FRESH = TimeUnit.SECONDS.toNanos(2);

  private final WaitReader waits;
  private Map<RunId, Place> places = Map.of();
  private long readAt = System.nanoTime() - FRESH;

  Line(WaitReader waits) {
    this.waits = waits;
  }

  /** Of these runs; none for one that does not wait any more. */
  public Map<RunId, Place> of(Collection<RunId> runs) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    Map<RunId, Place> known = now();
    return known.keySet().containsAll(runs) ? known : read();
  }

  /** In order, some seconds old at most. */
  public List<Place> all() {
    return List.copyOf(now().values());
  }

  private synchronized Map<RunId, Place> now() {
    return System.nanoTime() - readAt > FRESH ? read() : places;
  }

  private synchronized Map<RunId, Place> read() {
    Map<RunId, Place> line = new LinkedHashMap<>();
    waits.line().forEach(place -> line.put(place.run(), place));
    places = line;
    readAt = System.nanoTime();
    return line;
  }

  /** What people are told of a new run is held against its start. */
  @Scheduled(fixedDelayString = "PT1S")
  void remember() {
    try {
      waits.remember();
    } catch (DataAccessException | TransactionException away) {
      log.debug("The database is away: {}", away.toString());
    }
  }
}
