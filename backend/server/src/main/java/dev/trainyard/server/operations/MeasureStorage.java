package dev.trainyard.server.operations;

import dev.trainyard.server.account.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what the rows say of files. */
@Component
class MeasureStorage {
  private static final int MOST_PEOPLE = 20;

  /** An import's file is there until the registry has taken the model. */
  private static final String FILES =
      """
      with file as (
        select 'runs' as kind, r.owner_id, r.workshop_id, a.bytes from artifact a join run r on r.id = a.run_id
        union all select 'models', owner_id, workshop_id, bytes from model
        union all select 'imports', owner_id, workshop_id, bytes from model_import
          where state not in ('DONE', 'REFUSED')
        union all select 'arena', owner_id, workshop_id, bytes from arena_model where left_at is null
      ),
      seen as (select * from file where :all or workshop_id = :workshop)
      """;

  private final JdbcClient database;
  private final StoredDatasets datasets;
  private final FreeDisk disk;

  MeasureStorage(JdbcClient database, StoredDatasets datasets, FreeDisk disk) {
    this.database = database;
    this.datasets = datasets;
    this.disk = disk;
  }

  /** All of it, for administrators; of their workshop, for organizers. */
  StorageView seenBy(Person person) {
    List<StorageView.KindView> kinds = new ArrayList<>(kinds(person));
    if (person.administers()) {
      datasets.measure().ifPresent(kinds::add);
    }
    kinds.sort(Comparator.comparingLong(StorageView.KindView::bytes).reversed());
    return new StorageView(kinds, people(person), databaseBytes(), disk.room().orElse(null));
  }

  private List<StorageView.KindView> kinds(Person person) {
    return seen(
            person, "select kind, count(*) as files, sum(bytes) as bytes from seen group by kind")
        .query(
            (row, number) ->
                new StorageView.KindView(
                    row.getString("kind"), row.getLong("files"), row.getLong("bytes")))
        .list();
  }

  private List<StorageView.PersonView> people(Person person) {
    return seen(
            person,
            """
            select p.id, p.display_name, count(*) as files, sum(s.bytes) as bytes
            from seen s join account p on p.id = s.owner_id
            group by p.id, p.display_name order by 4 desc, 2, 1 limit :most
            """)
        .param("most", MOST_PEOPLE)
        .query(
            (row, number) ->
                new StorageView.PersonView(
                    row.getObject("id", UUID.class),
                    row.getString("display_name"),
                    row.getLong("files"),
                    row.getLong("bytes")))
        .list();
  }

  private JdbcClient.StatementSpec seen(Person person, String select) {
    return database
        .sql(FILES + select)
        .param("all", person.administers())
        .param("workshop", person.workshop());
  }

  private long databaseBytes() {
    return database.sql("select pg_database_size(current_database())").query(Long.class).single();
  }
}
