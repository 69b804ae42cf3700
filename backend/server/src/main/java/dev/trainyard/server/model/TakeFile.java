package dev.trainyard.server.model;

import dev.trainyard.exchange.imports.ImportQueue;
import dev.trainyard.exchange.imports.ImportState;
import dev.trainyard.exchange.imports.NewImport;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a file that somebody brings into the store, unread, and into the line of the workers. */
@Component
class TakeFile {
  /** So many files of one person wait at a time. */
  static final int MOST_WAITING = 5;

  private static final Set<ImportState> WAITING =
      EnumSet.of(ImportState.QUEUED, ImportState.READING, ImportState.READ);

  private final ImportQueue queue;
  private final ObjectStore store;
  private final JsonMapper json;

  TakeFile(ImportQueue queue, ObjectStore store, JsonMapper json) {
    this.queue = queue;
    this.store = store;
    this.json = json;
  }

  /**
   * @param length of the content in bytes, -1 if nobody said
   * @throws Declined if the length is missing, or too many files of this person wait
   */
  UUID take(
      Person owner,
      String name,
      String fileName,
      Map<String, Object> wishes,
      InputStream content,
      long length) {
    if (length <= 0) {
      throw Declined.because(
          ProblemCode.BAD_REQUEST, "Send the file as the body, with its Content-Length.");
    }
    long waiting =
        queue.of(owner.id(), 50).stream().filter(one -> WAITING.contains(one.state())).count();
    if (waiting >= MOST_WAITING) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "%d of your files wait to be read already. Let them be read first.".formatted(waiting));
    }
    UUID id = UUID.randomUUID();
    String key = "imports/" + id + "/file";
    store.put(key, content, length);
    queue.enqueue(
        new NewImport(
            id,
            owner.id(),
            owner.workshop(),
            name,
            fileName,
            json.writeValueAsString(wishes),
            length,
            key));
    return id;
  }
}
