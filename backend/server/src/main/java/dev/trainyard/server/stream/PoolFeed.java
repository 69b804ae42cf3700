package dev.trainyard.server.stream;

import dev.trainyard.server.pool.DescribePool;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shows the pool to who watches it, when it has changed and at most as often as it is ticked. */
final class PoolFeed {
  /** Ticks after which the pool is read even if nothing rang: silence makes a worker lost. */
  private static final int LOOK_EVERY = 5;

  private final DescribePool describe;
  private final Messages messages;
  private final Map<Viewer, String> shown = new ConcurrentHashMap<>();
  private volatile boolean changed;
  private int ticks;

  PoolFeed(DescribePool describe, Messages messages) {
    this.describe = describe;
    this.messages = messages;
  }

  void join(Viewer viewer) {
    shown.put(viewer, "");
    changed = true;
  }

  void leave(Viewer viewer) {
    shown.remove(viewer);
  }

  void changed() {
    changed = true;
  }

  void tick() {
    ticks++;
    if (shown.isEmpty() || !changed && ticks % LOOK_EVERY != 0) {
      return;
    }
    changed = false;
    DescribePool.Snapshot now = describe.now();
    shown.forEach(
        (viewer, before) -> {
          String text = messages.pool(now.seenBy(viewer.person()));
          if (!text.equals(before) && !viewer.isCrowded() && shown.replace(viewer, before, text)) {
            viewer.send(text);
          }
        });
  }
}
