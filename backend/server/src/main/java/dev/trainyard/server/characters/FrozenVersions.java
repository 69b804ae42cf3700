package dev.trainyard.server.characters;

import dev.trainyard.server.characters.CollectionView.VersionView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table character_version. */
@Component
class FrozenVersions {
  private final JdbcClient jdbc;

  FrozenVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  List<VersionView> of(UUID collection) {
    return jdbc.sql("select * from character_version where collection_id = ? order by number desc")
        .param(collection)
        .query(
            (row, number) ->
                new VersionView(
                    row.getInt("number"),
                    row.getString("dataset"),
                    row.getInt("train"),
                    row.getInt("test"),
                    row.getInt("people"),
                    row.getString("split").toLowerCase(Locale.ROOT),
                    row.getObject("frozen_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The number of the next one; whoever asks next waits until this transaction ends. */
  int next(UUID collection) {
    jdbc.sql("select id from character_collection where id = ? for update")
        .param(collection)
        .query(UUID.class)
        .single();
    return jdbc.sql(
            "select coalesce(max(number), 0) + 1 from character_version where collection_id = ?")
        .param(collection)
        .query(Integer.class)
        .single();
  }

  void insert(
      UUID collection, int number, String dataset, SplitCharacters.Halves halves, SplitBy split) {
    jdbc.sql(
            """
            insert into character_version (
              collection_id, number, dataset, train, test, people, split, frozen_at)
            values (?, ?, ?, ?, ?, ?, ?, now())
            """)
        .params(
            collection,
            number,
            dataset,
            halves.train().size(),
            halves.test().size(),
            halves.people(),
            split.name())
        .update();
  }
}
