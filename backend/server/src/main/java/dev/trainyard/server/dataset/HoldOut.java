package dev.trainyard.server.dataset;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.HeldOut;
import dev.trainyard.exchange.dataset.Dataset;
import dev.trainyard.exchange.dataset.HeldOutPart;
import dev.trainyard.exchange.dataset.HeldOutParts;
import dev.trainyard.exchange.store.ObjectStore;
import java.lang.ref.SoftReference;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parts of data sets that nobody trains or tests on, and nobody looks at, while they are held out:
 * in every workshop of this server, since all train on one shelf.
 */
@Component
public class HoldOut {
  private static final String FIELD = "heldOut";

  private final JdbcClient jdbc;
  private final Datasets datasets;
  private final HeldOutParts parts;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, SoftReference<Examples>> rests = new ConcurrentHashMap<>();

  HoldOut(JdbcClient jdbc, Datasets datasets, ObjectStore store) {
    this.jdbc = jdbc;
    this.datasets = datasets;
    this.parts = new HeldOutParts(store);
  }

  /** What is held out now. */
  public Map<DatasetId, HeldOut> standing() {
    Map<DatasetId, HeldOut> standing = new HashMap<>();
    jdbc.sql("select dataset, id, per_class from held_out where until is null")
        .query(
            row -> {
              standing.put(
                  new DatasetId(row.getString("dataset")),
                  new HeldOut(row.getString("id"), row.getInt("per_class")));
            });
    return standing;
  }

  /**
   * Holds a part out. If one is held out already, that one stands; the caller's transaction keeps
   * it from being given back.
   *
   * @param perClass examples of each class, fewer than there are
   */
  public HeldOut begin(DatasetDescription dataset, int perClass) {
    Optional<HeldOut> known = lock(dataset.id());
    return known.orElseGet(
        () -> {
          draw(dataset.id(), perClass);
          return lock(dataset.id()).orElseThrow();
        });
  }

  private Optional<HeldOut> lock(DatasetId dataset) {
    return jdbc.sql(
            "select id, per_class from held_out where dataset = ? and until is null for update")
        .param(dataset.value())
        .query((row, number) -> new HeldOut(row.getString("id"), row.getInt("per_class")))
        .optional();
  }

  private void draw(DatasetId dataset, int perClass) {
    UUID id = UUID.randomUUID();
    parts.keep(
        id.toString(), HeldOutPart.draw(datasets.load(dataset).orElseThrow(), perClass, random));
    jdbc.sql(
            """
            insert into held_out (id, dataset, per_class, since) values (?, ?, ?, now())
            on conflict (dataset) where until is null do nothing
            """)
        .params(id, dataset.value(), perClass)
        .update();
  }

  /** Gives a part back: what is handed in from now on may be tested on it. */
  public void end(String id) {
    jdbc.sql("update held_out set until = now() where id = ?::uuid").param(id).update();
  }

  /** The examples that models are scored on. */
  public Examples part(DatasetId dataset, String id) {
    return parts.read(dataset, id).of(datasets.load(dataset).orElseThrow());
  }

  /** The test examples that people may look at. */
  Examples rest(Dataset dataset) {
    DatasetId id = dataset.description().id();
    HeldOut standing = standing().get(id);
    if (standing == null) {
      return dataset.test();
    }
    var known = rests.get(standing.id());
    Examples rest = known == null ? null : known.get();
    if (rest == null) {
      rest = parts.read(id, standing.id()).rest(dataset);
      rests.put(standing.id(), new SoftReference<>(rest));
    }
    return rest;
  }

  /** A plan as somebody wrote it, with what is held out now in place of what it says of that. */
  public Map<String, Object> applyTo(Map<String, Object> plan) {
    if (plan == null || !(plan.get("dataset") instanceof Map<?, ?> written)) {
      return plan;
    }
    Map<Object, Object> dataset = new HashMap<>(written);
    dataset.remove(FIELD);
    if (dataset.get("id") instanceof String id) {
      HeldOut part = standing().get(new DatasetId(id));
      if (part != null) {
        dataset.put(FIELD, Map.of("id", part.id(), "perClass", part.perClass()));
      }
    }
    Map<String, Object> applied = new HashMap<>(plan);
    applied.put("dataset", dataset);
    return applied;
  }
}
