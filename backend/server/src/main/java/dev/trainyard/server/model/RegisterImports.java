package dev.trainyard.server.model;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.exchange.imports.ImportRecord;
import dev.trainyard.exchange.imports.ImportRows;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import dev.trainyard.onnx.OnnxReader;
import dev.trainyard.onnx.UnreadableModel;
import dev.trainyard.server.problem.Declined;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the models that workers have read into the registry. The file is Trainyard's own by then,
 * written and sealed by the worker; what somebody brought is not opened here.
 */
@Component
class RegisterImports {
  private static final Logger log = LoggerFactory.getLogger(RegisterImports.class);

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final ObjectStore store;
  private final KeepModel keep;
  private final JsonMapper json;

  RegisterImports(
      JdbcClient database,
      TransactionTemplate transaction,
      ObjectStore store,
      KeepModel keep,
      JsonMapper json) {
    this.database = database;
    this.transaction = transaction;
    this.store = store;
    this.keep = keep;
    this.json = json;
  }

  @Scheduled(fixedDelayString = "PT1S")
  void look() {
    try {
      while (Boolean.TRUE.equals(transaction.execute(status -> registerNext()))) {
        log.debug("An import came into the registry.");
      }
    } catch (DataAccessException | TransactionException | StoreUnavailable away) {
      log.debug("The database or the store is away: {}", away.toString());
    }
  }

  /** Another server passes over the row that this one holds. */
  private boolean registerNext() {
    Optional<ImportRecord> next =
        database
            .sql(
                """
                select * from model_import where state = 'READ'
                order by created_at, id limit 1 for update skip locked
                """)
            .query(ImportRows::record)
            .optional();
    next.ifPresent(this::register);
    return next.isPresent();
  }

  private void register(ImportRecord read) {
    String modelKey = read.modelKey().orElseThrow();
    try (InputStream content = store.open(modelKey)) {
      byte[] file = content.readAllBytes();
      done(read.id(), keep(read, OnnxReader.read(file), file).id());
    } catch (Declined | UnreadableModel | NoSuchObject refused) {
      refuse(read.id(), refused.getMessage());
    } catch (IOException broken) {
      throw new StoreUnavailable("The model broke off: " + broken.getMessage(), broken);
    }
    store.delete(modelKey);
    store.delete(read.key());
  }

  private KeptModel keep(ImportRecord read, TrainedNetwork network, byte[] file) {
    return keep.keep(
        read.owner(),
        read.workshop(),
        read.name(),
        "",
        new KeptModel.Lineage(
            KeptModel.Source.IMPORT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(read.fileName()),
            Optional.empty(),
            Optional.empty()),
        network,
        file);
  }

  private void done(UUID id, UUID model) {
    database
        .sql(
            "update model_import set state = 'DONE', model_id = ?, finished_at = now() where id = ?")
        .params(model, id)
        .update();
  }

  private void refuse(UUID id, String sentence) {
    database
        .sql(
            """
            update model_import set state = 'REFUSED', problems = ?::jsonb, finished_at = now()
            where id = ?
            """)
        .params(json.writeValueAsString(List.of(new Problem("", sentence))), id)
        .update();
  }
}
