package dev.trainyard.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The wish that this worker ends: told once, heard by everything that waits or trains. */
public final class Drain {
  private final CountDownLatch wished = new CountDownLatch(1);
  private final List<Runnable> listeners = new ArrayList<>();

  /** Tells everybody; the first wish counts. */
  public synchronized void wish() {
    if (wished.getCount() > 0) {
      wished.countDown();
      listeners.forEach(Runnable::run);
    }
  }

  public boolean isWished() {
    return wished.getCount() == 0;
  }

  /** Calls {@code listener} when it is wished, at once if it is already. */
  public synchronized void onWish(Runnable listener) {
    if (isWished()) {
      listener.run();
    } else {
      listeners.add(listener);
    }
  }

  public synchronized void forget(Runnable listener) {
    listeners.remove(listener);
  }
}
