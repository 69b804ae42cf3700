package dev.trainyard.server.stream;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table presence, written for many at once; always in the same order, so that two servers never
 * wait for each other.
 */
@Component
class PresenceTable {
  private final JdbcClient database;

  PresenceTable(JdbcClient database) {
    this.database = database;
  }

  /**
   * They are here. Who was away for less than a minute was not away: a page that is loaded anew
   * opens a new socket.
   *
   * @param viewers one of each person, each of whom has a place
   */
  void here(Collection<Viewer> viewers) {
    List<Viewer> sorted = sorted(viewers);
    database
        .sql(
            """
            insert into presence
              (account_id, workshop_id, path, step, socket, came_at, seen_at, left_at)
            select v.account, v.workshop, v.path, v.step, v.socket, now(), now(), null
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::uuid[])
              as v (account, workshop, path, step, socket)
            join account a on a.id = v.account
            order by v.account
            on conflict (account_id) do update
            set workshop_id = excluded.workshop_id, path = excluded.path, step = excluded.step,
                socket = excluded.socket, seen_at = excluded.seen_at, left_at = null,
                came_at = case
                  when presence.workshop_id = excluded.workshop_id
                    and coalesce(presence.left_at, presence.seen_at) > now() - interval '1 minute'
                  then presence.came_at
                  else excluded.came_at
                end
            """)
        .params(
            column(sorted, viewer -> viewer.person().id(), UUID[]::new),
            column(sorted, viewer -> viewer.person().workshop(), UUID[]::new),
            column(sorted, viewer -> viewer.place().path(), String[]::new),
            column(sorted, viewer -> viewer.place().step(), Integer[]::new),
            column(sorted, Viewer::id, UUID[]::new))
        .update();
  }

  /** These sockets ended; who has written from another one since is not touched. */
  void left(Collection<Viewer> viewers) {
    List<Viewer> sorted = sorted(viewers);
    database
        .sql(
            """
            update presence set left_at = now()
            where socket = any(?) and account_id = any(?) and left_at is null
            """)
        .params(
            column(sorted, Viewer::id, UUID[]::new),
            column(sorted, viewer -> viewer.person().id(), UUID[]::new))
        .update();
  }

  private static List<Viewer> sorted(Collection<Viewer> viewers) {
    return viewers.stream()
        .sorted(Comparator.comparing((Viewer viewer) -> viewer.person().id()))
        .toList();
  }

  private static <T> Object column(
      List<Viewer> viewers, Function<Viewer, T> value, IntFunction<T[]> array) {
    return viewers.stream().map(value).toArray(array);
  }
}
