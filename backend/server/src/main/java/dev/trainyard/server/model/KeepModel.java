package dev.trainyard.server.model;

import dev.trainyard.engine.document.NetworkDocument;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a trained network into the registry: its file into the object store, then its row. */
@Component
class KeepModel {
  /** So many models of one person are kept at a time. */
  static final int MOST = 200;

  /** Larger files are not read into the server's memory. */
  static final long MOST_BYTES = 256L << 20;

  private final ModelTable table;
  private final ObjectStore store;
  private final JsonMapper json;
  private final Clock clock;

  KeepModel(ModelTable table, ObjectStore store, JsonMapper json, Clock clock) {
    this.table = table;
    this.store = store;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param workshop that it belongs to
   * @param file of the network, as {@code OnnxWriter} writes it
   * @throws Declined as a conflict if the person keeps too many
   */
  KeptModel keep(
      UUID owner,
      UUID workshop,
      String name,
      String note,
      KeptModel.Lineage lineage,
      TrainedNetwork network,
      byte[] file) {
    if (table.countOf(owner) >= MOST) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "You keep %d models already. Delete one that you no longer need.".formatted(MOST));
    }
    UUID id = UUID.randomUUID();
    KeptModel model =
        new KeptModel(
            id,
            owner,
            workshop,
            name,
            note,
            // as exact as the database's own
            Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
            lineage,
            json.writeValueAsString(NetworkDocument.write(network.network())),
            json.writeValueAsString(network.labels()),
            json.writeValueAsString(
                Map.of(
                    "mean", network.preprocessing().mean(),
                    "deviation", network.preprocessing().deviation())),
            Analysis.of(network.network()).parameters(),
            file.length,
            sha256(file),
            "models/" + id + "/model.onnx");
    store.put(model.key(), new ByteArrayInputStream(file), file.length);
    try {
      table.insert(model);
    } catch (DataAccessException refused) {
      store.delete(model.key());
      throw refused;
    }
    return model;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
