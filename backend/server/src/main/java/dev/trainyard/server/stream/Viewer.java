package dev.trainyard.server.stream;

import dev.trainyard.server.account.Person;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One open socket and who sits behind it. */
final class Viewer {
  private final Person person;
  private final Outbox outbox;
  private final Set<String> topics = ConcurrentHashMap.newKeySet();

  Viewer(Person person, Outbox outbox) {
    this.person = person;
    this.outbox = outbox;
  }

  Person person() {
    return person;
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
