package dev.trainyard.server.stream;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendResult;
import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one socket is still to be sent, in order and without a thread that waits for it. Whoever
 * fills it looks at {@link #isCrowded} first and comes back when {@code drained} is called: a slow
 * reader lags behind, and one that does not read at all is closed by the socket's send timeout.
 */
final class Outbox {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  /** Characters that wait; measurements are not read for a viewer with more. */
  private static final int CROWDED = 512 * 1024;

  /** Nothing but a reader that never reads comes this far. */
  private static final int FULL = 8 * CROWDED;

  private final RemoteEndpoint.Async remote;
  private final Runnable drained;
  private final Runnable failed;
  private final Queue<String> waiting = new ArrayDeque<>();
  private long characters;
  private boolean sending;
  private boolean closed;
  private boolean wasCrowded;

  /**
   * @param drained called when a crowded outbox has room again
   * @param failed called once, when nothing more can be sent
   */
  Outbox(RemoteEndpoint.Async remote, Runnable drained, Runnable failed) {
    this.remote = remote;
    this.drained = drained;
    this.failed = failed;
  }

  void send(String message) {
    boolean full;
    synchronized (this) {
      if (closed) {
        return;
      }
      full = characters + message.length() > FULL;
      if (!full) {
        waiting.add(message);
        characters += message.length();
        if (sending) {
          return;
        }
        sending = true;
      } else {
        closed = true;
        waiting.clear();
      }
    }
    if (full) {
      failed.run();
    } else {
      sendNext();
    }
  }

  synchronized boolean isCrowded() {
    boolean crowded = characters > CROWDED;
    wasCrowded |= crowded;
    return crowded;
  }

  /** Sends until the socket takes its time; then {@link Sending#done} goes on. */
  private void sendNext() {
    while (true) {
      String next;
      synchronized (this) {
        next = closed ? null : waiting.peek();
        if (next == null) {
          sending = false;
          return;
        }
      }
      Sending one = new Sending(Thread.currentThread());
      try {
        remote.sendText(next, one::done);
      } catch (IllegalStateException | IllegalArgumentException gone) {
        giveUp(gone);
        return;
      }
      one.returned = true;
      if (!one.doneAtOnce) {
        return;
      }
    }
  }

  /**
   * One message on its way. If it is gone before {@code sendText} returns, the loop goes on and the
   * stack stays flat. The same thread may also bring the news later, when it serves the container
   * again; then nobody else goes on. Both flags are only touched by the sender's thread.
   */
  private final class Sending {
    private final Thread sender;
    private boolean returned;
    private boolean doneAtOnce;

    Sending(Thread sender) {
      this.sender = sender;
    }

    void done(SendResult result) {
      if (!result.isOK()) {
        giveUp(result.getException());
        return;
      }
      boolean atOnce = Thread.currentThread() == sender && !returned;
      if (atOnce) {
        doneAtOnce = true;
      }
      forget();
      if (!atOnce) {
        sendNext();
      }
    }
  }

  private void forget() {
    boolean roomAgain;
    synchronized (this) {
      String message = waiting.poll();
      characters -= message == null ? 0 : message.length();
      roomAgain = wasCrowded && characters < CROWDED / 2;
      wasCrowded &= !roomAgain;
    }
    if (roomAgain) {
      drained.run();
    }
  }

  private void giveUp(Throwable why) {
    log.debug("A socket is gone: {}", String.valueOf(why));
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.clear();
    }
    failed.run();
  }
}
