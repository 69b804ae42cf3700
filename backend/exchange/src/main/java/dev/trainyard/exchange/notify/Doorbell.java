package dev.trainyard.exchange.notify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens for rings on a connection and a thread of its own. A lost connection is opened again,
 * however long the database is away, and {@link DoorbellListener#onReconnect} told each time.
 */
public final class Doorbell implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Doorbell.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** Silence after which the connection is asked whether it still lives. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final ConnectionSource source;
  private final DoorbellListener listener;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::listen, "trainyard-doorbell");
  private volatile Connection connection;

  private Doorbell(ConnectionSource source, DoorbellListener listener) {
    this.source = source;
    this.listener = listener;
    thread.setDaemon(true);
  }

  /** Begins to listen; returns at once, whether or not the database is there. */
  public static Doorbell listen(ConnectionSource source, DoorbellListener listener) {
    Doorbell doorbell = new Doorbell(source, listener);
    doorbell.thread.start();
    return doorbell;
  }

  /** No call reaches the listener after this returns, unless it is made from the listener. */
  @Override
  public void close() {
    closed.countDown();
    Connection open = connection;
    if (open != null) {
      abort(open);
    }
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    Duration pause = FIRST_PAUSE;
    while (!isClosed()) {
      try (Connection open = source.open();
          Statement statement = open.createStatement()) {
        connection = open;
        open.setAutoCommit(true);
        statement.execute("listen " + Bell.CHANNEL);
        pause = FIRST_PAUSE;
        tell(listener::onReconnect);
        pass(open, statement);
      } catch (SQLException e) {
        if (isClosed()) {
          return;
        }
        LOG.log(
            System.Logger.Level.WARNING,
            "The doorbell lost the database and tries again in {0} ms: {1}",
            pause.toMillis(),
            e.getMessage());
        pause = waitLonger(pause);
      }
    }
  }

  private void pass(Connection open, Statement statement) throws SQLException {
    PGConnection rings = open.unwrap(PGConnection.class);
    while (!isClosed()) {
      PGNotification[] heard = rings.getNotifications((int) QUIET.toMillis());
      if (heard == null || heard.length == 0) {
        statement.execute("select 1");
        continue;
      }
      for (PGNotification notification : heard) {
        RingText.read(notification.getParameter())
            .ifPresent(ring -> tell(() -> listener.onRing(ring)));
      }
    }
  }

  private void tell(Runnable call) {
    if (isClosed()) {
      return;
    }
    try {
      call.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A doorbell's listener failed.", e);
    }
  }

  private Duration waitLonger(Duration pause) {
    try {
      closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      closed.countDown();
    }
    Duration longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private static void abort(Connection open) {
    try {
      open.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "The doorbell's connection was gone already.", e);
    }
  }
}
