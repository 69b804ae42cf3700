package dev.trainyard.server.leaderboard;

import dev.trainyard.exchange.queue.RunRecord;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the models of a run may be entered: those that nobody chose by the held-out examples. */
@Component
class JudgeRun {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  JudgeRun(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What speaks against it, in words. */
  Optional<String> refusal(Challenge challenge, RunRecord run) {
    JsonNode dataset = json.readTree(run.plan()).path("dataset");
    if (!dataset.path("id").asString("").equals(challenge.dataset().value())) {
      return Optional.of(
          "This run trains on %s; the challenge is about %s."
              .formatted(dataset.path("id").asString("something else"), challenge.dataset()));
    }
    if (!dataset.path("classes").isEmpty()) {
      return Optional.of("This run knows some of the classes only. Train one on all of them.");
    }
    if (!dataset.at("/heldOut/id").asString("").equals(challenge.heldOut())) {
      return Optional.of(
          "This run was handed in before the challenge was opened, and is tested on examples that"
              + " are held out now. Train its plan again and enter that run.");
    }
    return descendsFromElsewhere(run.id().value())
        ? Optional.of(
            "This run goes back to a model that was imported or is deleted: nobody knows what that"
                + " was trained on. Start from a run of this server, or from scratch.")
        : Optional.empty();
  }

  /** Follows what runs started from, through the registry too. */
  private boolean descendsFromElsewhere(UUID run) {
    return jdbc.sql(
            """
            with recursive line as (
              select plan -> 'start' as start, false as elsewhere from run where id = :run
              union all
              select coalesce(source.plan, trained.plan) -> 'start',
                coalesce(source.id, trained.id) is null
              from line
              left join run source on source.id::text = line.start ->> 'run'
              left join model kept on kept.id::text = line.start ->> 'model'
              left join run trained on trained.id = kept.run_id
              where jsonb_typeof(line.start) = 'object')
            select exists (select 1 from line where elsewhere)
            """)
        .param("run", run)
        .query(Boolean.class)
        .single();
  }
}
