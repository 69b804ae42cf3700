package dev.trainyard.server.stream;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tells those who are in a workshop that something of it is to be read again. */
final class WorkshopFeed {
  /** Changes may have been missed: read all of the workshop again. */
  static final String MISSED = "missed";

  private final Messages messages;
  private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

  WorkshopFeed(Messages messages) {
    this.messages = messages;
  }

  void join(Viewer viewer) {
    viewers.add(viewer);
  }

  void leave(Viewer viewer) {
    viewers.remove(viewer);
  }

  /** The words are few and always sent: what a slow reader missed nobody would tell it again. */
  void changed(UUID workshop, String topic) {
    String text = messages.workshop(topic);
    viewers.stream()
        .filter(viewer -> workshop.equals(viewer.person().workshop()))
        .forEach(viewer -> viewer.send(text));
  }

  void tellAgain() {
    String text = messages.workshop(MISSED);
    viewers.forEach(viewer -> viewer.send(text));
  }
}
