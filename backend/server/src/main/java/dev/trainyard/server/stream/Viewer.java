package dev.trainyard.server.stream;

import dev.trainyard.server.account.Person;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One open socket and who sits behind it. */
final class Viewer {
  private final UUID id = UUID.randomUUID();
  private final Person person;
  private final Instant since;
  private final Outbox outbox;
  private final Runnable close;
  private final Set<String> topics = ConcurrentHashMap.newKeySet();
  private volatile long heardAt = System.nanoTime();
  private volatile long movedAt = heardAt;
  private volatile Place place;

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

  /** The socket's name, on all servers. */
  UUID id() {
    return id;
  }

  Person person() {
    return person;
  }

  /** When they came in. */
  Instant since() {
    return since;
  }

  /** They have just said something. */
  void isHeard() {
    heardAt = System.nanoTime();
  }

  /** {@link System#nanoTime} at which they last said something. */
  long heardAt() {
    return heardAt;
  }

  void isAt(Place where) {
    place = where;
    movedAt = System.nanoTime();
  }

  /** {@link System#nanoTime} at which they last said where they are. */
  long movedAt() {
    return movedAt;
  }

  /** Where they are; null before they say so. */
  Place place() {
    return place;
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
