package dev.trainyard.exchange.notify;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens a connection of its own, outside any pool. */
@FunctionalInterface
public interface ConnectionSource {
  Connection open() throws SQLException;

  /** To the database at this JDBC address. */
  static ConnectionSource to(String url, String user, String password) {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "trainyard-doorbell");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "20");
    return () -> DriverManager.getConnection(url, properties);
  }

  /** To the database that a pool connects to. */
  static ConnectionSource like(HikariDataSource pool) {
    return to(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
  }
}
