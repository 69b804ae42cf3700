package dev.trainyard.server.operations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.trainyard.server.stream.OpenSockets;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** What this process has in use at the moment. */
@Component
public class Dials {
  private final OpenSockets sockets;
  private final HikariDataSource connections;

  Dials(OpenSockets sockets, DataSource database) throws SQLException {
    this.sockets = sockets;
    this.connections = database.unwrap(HikariDataSource.class);
  }

  int openSockets() {
    return sockets.count();
  }

  /** Connections to the database; none while the pool was not asked for one yet. */
  OperationsView.ConnectionsView connections() {
    HikariPoolMXBean pool = connections.getHikariPoolMXBean();
    int most = connections.getMaximumPoolSize();
    return pool == null
        ? new OperationsView.ConnectionsView(0, 0, most)
        : new OperationsView.ConnectionsView(
            pool.getActiveConnections(), pool.getThreadsAwaitingConnection(), most);
  }

  long heapBytes() {
    return heap().getUsed();
  }

  long mostHeapBytes() {
    return heap().getMax();
  }

  private static MemoryUsage heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
  }

  static Instant startedAt() {
    return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  /** Of this process. */
  public static Duration uptime() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }
}
