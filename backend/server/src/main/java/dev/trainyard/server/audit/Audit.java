package dev.trainyard.server.audit;

import dev.trainyard.server.account.Person;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what somebody did with what is not theirs, in the transaction that does it. */
@Component
public class Audit {
  private static final int LONGEST_TARGET = 200;
  private static final int LONGEST_WORDS = 2000;

  private final JdbcClient database;

  Audit(JdbcClient database) {
    this.database = database;
  }

  /**
   * In the workshop that they are in.
   *
   * @param action two or three words that stay the same, such as "stop run"
   * @param target an id or a name
   * @param words a sentence of what was done
   */
  public void record(Person by, String action, String target, String words) {
    record(by, by.workshop(), action, target, words);
  }

  /** In this workshop, wherever they are. */
  public void record(Person by, UUID workshop, String action, String target, String words) {
    database
        .sql(
            """
            insert into audit (id, at, workshop_id, by_id, action, target, words)
            values (?, clock_timestamp(), ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            workshop,
            by.id(),
            action,
            cut(target, LONGEST_TARGET),
            cut(words, LONGEST_WORDS))
        .update();
  }

  /** The same, if this is somebody else's. */
  public void recordForeign(
      Person by, UUID owner, UUID workshop, String action, String target, String words) {
    if (!by.id().equals(owner)) {
      record(by, workshop, action, target, words);
    }
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }
}
