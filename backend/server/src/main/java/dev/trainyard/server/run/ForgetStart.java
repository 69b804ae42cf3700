package dev.trainyard.server.run;

import dev.trainyard.exchange.start.PinnedModels;
import dev.trainyard.exchange.store.ObjectStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Deletes the copy of a model when the last plan that starts from it is gone. */
@Component
class ForgetStart {
  private final JdbcClient database;
  private final PinnedModels pinned;
  private final JsonMapper json;

  ForgetStart(JdbcClient database, ObjectStore store, JsonMapper json) {
    this.database = database;
    this.pinned = new PinnedModels(store);
    this.json = json;
  }

  /** Told after a run with this plan was deleted. */
  void after(String plan) {
    String sha256 = json.readTree(plan).at("/start/sha256").asString("");
    if (!sha256.isEmpty() && !isNamed(sha256)) {
      pinned.forget(sha256);
    }
  }

  private boolean isNamed(String sha256) {
    return database
        .sql(
            """
            select exists (select 1 from run where plan #>> '{start,sha256}' = :sha256)
                or exists (select 1 from sweep_member where plan #>> '{start,sha256}' = :sha256)
            """)
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }
}
