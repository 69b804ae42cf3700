package dev.trainyard.exchange.notify;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rings at every {@link Doorbell} when the transaction around it commits. */
public final class Bell {
  /** The channel of NOTIFY. */
  public static final String CHANNEL = "trainyard";

  private Bell() {}

  public static void ring(JdbcClient jdbc, Ring ring) {
    jdbc.sql("select pg_notify(:channel, :payload)")
        .param("channel", CHANNEL)
        .param("payload", RingText.write(ring))
        .query((row, number) -> true)
        .single();
  }
}
