package dev.trainyard.server.dataset;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.exchange.dataset.Dataset;
import dev.trainyard.exchange.dataset.DatasetShelf;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The data sets on the shelf, read once and remembered for a while. */
@Component
public class Datasets {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final DatasetShelf shelf;
  private final Clock clock;
  private final Map<DatasetId, Described> descriptions = new ConcurrentHashMap<>();
  private final Map<DatasetId, SoftReference<Dataset>> loaded = new ConcurrentHashMap<>();

  private record Described(DatasetDescription description, Instant at) {}

  Datasets(DatasetShelf shelf, Clock clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  /** All there are, by name. */
  public List<DatasetDescription> all() {
    return shelf.ids().stream().map(this::describe).flatMap(Optional::stream).toList();
  }

  /** Empty if there is none of that name. */
  public Optional<DatasetDescription> describe(DatasetId id) {
    if (!ID.matcher(id.value()).matches()) {
      return Optional.empty();
    }
    Described known = descriptions.get(id);
    if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
      return Optional.of(known.description());
    }
    Optional<DatasetDescription> found = shelf.describe(id);
    found.ifPresentOrElse(
        description -> descriptions.put(id, new Described(description, clock.instant())),
        () -> descriptions.remove(id));
    return found;
  }

  /** The examples; the memory they take is given back when it is needed for something else. */
  Optional<Dataset> load(DatasetId id) {
    Optional<DatasetDescription> wanted = describe(id);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Dataset[] found = new Dataset[1];
    loaded.compute(
        id,
        (key, before) -> {
          found[0] = before == null ? null : before.get();
          if (found[0] != null && found[0].description().sha256().equals(wanted.get().sha256())) {
            return before;
          }
          found[0] = shelf.load(id).orElse(null);
          return found[0] == null ? null : new SoftReference<>(found[0]);
        });
    return Optional.ofNullable(found[0]);
  }
}
