package dev.trainyard.server.leaderboard;

import dev.trainyard.exchange.artifact.ModelName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes entries of the models that runs keep: one for each file, however often it is entered. All
 * that it needs is in the tables, so that it may be asked again at any time by any server.
 */
@Component
class EnterModels {
  private static final String OF_ARTIFACTS =
      """
      insert into entry (
        id, challenge_id, owner_id, run_id, title, architecture, epoch, sha256, key, bytes, state,
        reason, entered_at)
      select gen_random_uuid(), c.id, r.owner_id, r.id, r.title, r.plan #>> '{architecture,id}',
        substring(a.name from '[0-9]+')::integer, a.sha256, a.key, a.bytes, 'WAITING',
        'Waits to be scored.', now()
      from challenge c, run r join artifact a on a.run_id = r.id
      where c.closed_at is null and a.name like 'models/epoch-%' and
      """;

  private final JdbcClient jdbc;
  private final BoardNames names;

  EnterModels(JdbcClient jdbc, BoardNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /** Remembers a run, so that its models are entered, those to come too. */
  void remember(Challenge challenge, UUID run, Optional<String> refusal) {
    jdbc.sql(
            """
            insert into entered_run (challenge_id, run_id, entered_at, refusal)
            values (?, ?, now(), ?) on conflict (challenge_id, run_id) do nothing
            """)
        .params(Arrays.asList(challenge.id(), run, refusal.orElse(null)))
        .update();
  }

  /** Enters the model of one epoch. */
  @Transactional
  public void one(Challenge challenge, UUID owner, UUID run, int epoch) {
    names.ensure(challenge.workshop(), owner);
    jdbc.sql(
            OF_ARTIFACTS
                + " c.id = :challenge and r.id = :run and a.name = :name on conflict do nothing")
        .param("challenge", challenge.id())
        .param("run", run)
        .param("name", ModelName.ofEpoch(epoch))
        .update();
  }

  /** Enters what the remembered runs of open challenges have kept since. */
  @Transactional
  public void all() {
    ownersWithoutName().forEach(who -> names.ensure(who.workshop(), who.account()));
    jdbc.sql(
            OF_ARTIFACTS
                + """
                 exists (
                  select 1 from entered_run e
                  where e.challenge_id = c.id and e.run_id = r.id and e.refusal is null
                    and not e.done)
                on conflict do nothing
                """)
        .update();
    // a worker stores every model before it ends a run; a little later all of them are seen
    jdbc.sql(
            """
            update entered_run e set done = true from run r
            where r.id = e.run_id and not e.done and r.finished_at < now() - interval '10 seconds'
            """)
        .update();
  }

  private record Who(UUID workshop, UUID account) {}

  private List<Who> ownersWithoutName() {
    return jdbc.sql(
            """
            select distinct r.workshop_id, r.owner_id
            from entered_run e join run r on r.id = e.run_id
            where e.refusal is null and not e.done and not exists (
              select 1 from board_name n
              where n.workshop_id = r.workshop_id and n.account_id = r.owner_id)
            """)
        .query((row, number) -> new Who(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list();
  }
}
