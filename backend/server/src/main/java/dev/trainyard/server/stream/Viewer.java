package dev.trainyard.server.stream;

import dev.trainyard.server.account.Person;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One open socket and who sits behind it. */
final class Viewer {
  private final Person person;
  private final Instant since;
  private final Outbox outbox;
  private final Runnable close;
  private final Set<String> topics = ConcurrentHashMap.newKeySet();

  /**
   * @param since when they came in
   * @param close ends the socket
   */
  Viewer(Person person, Instant since, Outbox outbox, Runnable close) {
    this.person = person;
    this.since = since;
    this.outbox = outbox;
    this.close = close;
  }

  Person person() {
    return person;
  }

  /** When they came in. */
  Instant since() {
    return since;
  }

  void sendAway() {
    close.run();
  }

  void send(String message) {
    outbox.send(message);
  }

  /** It reads more slowly than things happen: tell it nothing big before it has caught up. */
  boolean isCrowded() {
    return outbox.isCrowded();
  }

  /** What it watches. */
  Set<String> topics() {
    return topics;
  }
}
