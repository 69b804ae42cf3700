package dev.trainyard.server.leaderboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How well runs did in a workshop's challenges, for tables of runs. */
@Component
public class BestScores {
  private final JdbcClient jdbc;

  BestScores(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of each of these runs that was scored there: its best model's accuracy, in steps of 0.1 %. */
  public Map<UUID, Double> of(UUID workshop, Collection<UUID> runs) {
    Map<UUID, Double> best = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (e.run_id) e.run_id, e.correct, c.examples
            from entry e join challenge c on c.id = e.challenge_id
            where c.workshop_id = :workshop and e.run_id = any(:runs) and e.state = 'SCORED'
            order by e.run_id, e.correct::float8 / c.examples desc
            """)
        .param("workshop", workshop)
        .param("runs", runs.toArray(UUID[]::new))
        .query(
            row -> {
              best.put(
                  row.getObject("run_id", UUID.class),
                  Accuracy.rounded(row.getInt("correct"), row.getInt("examples")));
            });
    return best;
  }
}
