package dev.trainyard.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One message at a time, in order, and never without bound. */
class OutboxTest {
  private final List<String> sent = new ArrayList<>();
  private final List<SendHandler> underWay = new ArrayList<>();
  private final AtomicInteger drained = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private boolean atOnce;

  private final Outbox outbox =
      new Outbox(socket(), drained::incrementAndGet, failed::incrementAndGet);

  @Test
  void theNextMessageWaitsForTheOneBefore() {
    outbox.send("a");
    outbox.send("b");
    assertThat(sent).containsExactly("a");

    complete();
    assertThat(sent).containsExactly("a", "b");
  }

  @Test
  void theThreadThatSentMayBringTheNewsLater() {
    outbox.send("a");
    outbox.send("b");
    outbox.send("c");

    underWay.remove(0).onResult(new SendResult((Throwable) null));
    underWay.remove(0).onResult(new SendResult((Throwable) null));

    assertThat(sent).containsExactly("a", "b", "c");
  }

  @Test
  void aFastSocketNeedsNoDeepStack() {
    outbox.send("first");
    for (int i = 0; i < 50_000; i++) {
      outbox.send("x");
    }
    atOnce = true;
    complete();

    assertThat(sent).hasSize(50_001);
  }

  @Test
  void aSlowReaderIsCrowdedUntilItHasRead() {
    outbox.send("x".repeat(400_000));
    outbox.send("x".repeat(400_000));
    assertThat(outbox.isCrowded()).isTrue();

    complete();
    assertThat(drained).hasValue(0);
    complete();
    assertThat(drained).hasValue(1);
    assertThat(outbox.isCrowded()).isFalse();
  }

  @Test
  void oneThatNeverReadsIsGivenUpOnce() {
    for (int i = 0; i < 20; i++) {
      outbox.send("x".repeat(400_000));
    }
    assertThat(failed).hasValue(1);
    assertThat(sent).hasSize(1);
  }

  @Test
  void aBrokenSocketIsGivenUp() {
    outbox.send("a");
    underWay.remove(0).onResult(new SendResult(new IOException("reset")));
    outbox.send("b");

    assertThat(failed).hasValue(1);
    assertThat(sent).containsExactly("a");
  }

  /** The socket has taken the message; told by another thread, as a container does. */
  private void complete() {
    Thread container =
        new Thread(() -> underWay.remove(0).onResult(new SendResult((Throwable) null)));
    container.start();
    try {
      container.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private RemoteEndpoint.Async socket() {
    return (RemoteEndpoint.Async)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {RemoteEndpoint.Async.class},
            (proxy, method, arguments) -> {
              sent.add((String) arguments[0]);
              SendHandler handler = (SendHandler) arguments[1];
              if (atOnce) {
                handler.onResult(new SendResult((Throwable) null));
              } else {
                underWay.add(handler);
              }
              return null;
            });
  }
}
