package dev.trainyard.server.characters;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table character_consent. */
@Component
class Consents {
  /** What people agree to before they draw; it is kept with the consent. */
  static final String WORDS =
      "I agree that what I draw here is kept, is shown to everybody on this server without my name,"
          + " and becomes part of data sets that networks are trained on. I can withdraw at any time:"
          + " then my drawings are erased and are in no version that is frozen later. A version that"
          + " was frozen before keeps them without my name.";

  private final JdbcClient jdbc;

  Consents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Instant> givenAt(UUID collection, UUID person) {
    return jdbc.sql(
            "select given_at from character_consent where collection_id = ? and account_id = ?")
        .params(collection, person)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Once given it stays as it was given. */
  void give(UUID collection, UUID person) {
    jdbc.sql(
            """
            insert into character_consent (collection_id, account_id, words, given_at)
            values (?, ?, ?, now()) on conflict do nothing
            """)
        .params(collection, person, WORDS)
        .update();
  }

  /** Takes all of the person's drawings along. */
  void withdraw(UUID collection, UUID person) {
    jdbc.sql("delete from character_consent where collection_id = ? and account_id = ?")
        .params(collection, person)
        .update();
  }

  /**
   * Whether it is given; if so, it stays and nothing else of this person is drawn until the
   * transaction ends.
   */
  boolean hold(UUID collection, UUID person) {
    return jdbc.sql(
            """
            select true from character_consent
            where collection_id = ? and account_id = ? for update
            """)
        .params(collection, person)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }
}
