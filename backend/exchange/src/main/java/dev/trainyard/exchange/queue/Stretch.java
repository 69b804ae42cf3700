package dev.trainyard.exchange.queue;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the starts that were played were off by of late, to put the next ones right: of split
 * conformal prediction the quantile of the last scores (Angelopoulos, Bates, "A Gentle Introduction
 * to Conformal Prediction", 2021, section 1).
 *
 * @param typical by which played medians are multiplied
 * @param most by which played ninth deciles are
 */
record Stretch(double typical, double most) {
  /** While too few runs have started to tell. */
  private static final Stretch AT_FIRST = new Stretch(1, 1.5);

  private static final int ENOUGH = 20;
  private static final int LAST = 200;

  static Stretch of(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select count(*) as runs,
                   percentile_cont(0.5) within group (order by actual / greatest(typical, 1)) as typical,
                   percentile_cont(0.97) within group (order by actual / greatest(most, 1)) as most
            from (
              select typical_played as typical, most_played as most,
                     extract(epoch from run.started_at - made_at)::float8 as actual
              from prediction join run on run.id = run_id
              where run.started_at is not null and typical_played >= :least
              order by run.started_at desc
              limit :last
            ) latest
            """)
        .param("least", WaitReader.WORTH_TELLING)
        .param("last", LAST)
        .query(
            (row, number) ->
                row.getInt("runs") < ENOUGH
                    ? AT_FIRST
                    : new Stretch(within(row.getDouble("typical")), within(row.getDouble("most"))))
        .single();
  }

  Start applied(Start played) {
    return new Start(played.typical() * typical, played.most() * most);
  }

  private static double within(double factor) {
    return Math.max(0.5, Math.min(2.5, factor));
  }
}
