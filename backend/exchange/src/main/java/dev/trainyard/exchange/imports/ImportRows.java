package dev.trainyard.exchange.imports;

import dev.trainyard.engine.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the table model_import. */
public final class ImportRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ImportRows() {}

  static String text(List<Problem> problems) {
    return JSON.writeValueAsString(problems);
  }

  public static ImportRecord record(ResultSet row, int number) throws SQLException {
    return new ImportRecord(
        row.getObject("id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getObject("workshop_id", UUID.class),
        row.getString("name"),
        row.getString("file_name"),
        row.getLong("bytes"),
        ImportState.valueOf(row.getString("state")),
        JSON.readValue(row.getString("problems"), new TypeReference<List<Problem>>() {}),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("file_key"),
        Optional.ofNullable(row.getString("model_key")),
        Optional.ofNullable(row.getObject("model_id", UUID.class)));
  }
}
