package dev.trainyard.server.stream;

import com.zaxxer.hikari.HikariDataSource;
import dev.trainyard.exchange.notify.ConnectionSource;
import dev.trainyard.exchange.notify.Doorbell;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the database wake the feeds. */
@Configuration(proxyBeanMethods = false)
class HangDoorbell {

  @Bean(destroyMethod = "close")
  Doorbell doorbell(DataSource database, Feeds feeds) throws SQLException {
    return Doorbell.listen(ConnectionSource.like(database.unwrap(HikariDataSource.class)), feeds);
  }
}
