package dev.trainyard.server.workshop;

import dev.trainyard.server.account.JoinCode;
import dev.trainyard.server.account.Workshop;
import dev.trainyard.server.home.Settings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives the first workshop its code and programme, once, before the server is ready. */
@Component
class OpenFirstWorkshop implements ApplicationRunner {
  private static final String TEXT =
      "From a line through points to networks that read your handwriting: train each network of"
          + " the line yourself, look inside it, and say what it brought.";

  private final JdbcClient database;
  private final Settings settings;
  private final UsualProgramme programme;
  private final JsonMapper json;

  OpenFirstWorkshop(
      JdbcClient database, Settings settings, UsualProgramme programme, JsonMapper json) {
    this.database = database;
    this.settings = settings;
    this.programme = programme;
    this.json = json;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    database
        .sql(
            """
            update workshop set join_code = ?, text = ?, programme = ?::jsonb
            where id = ? and join_code is null
            """)
        .params(
            settings.joinCode().orElseGet(JoinCode::random),
            TEXT,
            json.writeValueAsString(programme.steps()),
            Workshop.FIRST)
        .update();
  }
}
