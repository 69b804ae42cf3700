package dev.trainyard.server;

import dev.trainyard.server.home.Launch;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The web server of a Trainyard. */
@SpringBootApplication
@EnableScheduling
public class Trainyard {
  public static void main(String[] arguments) {
    Launch.run(Trainyard.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
