package dev.trainyard.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The web server of a Trainyard. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Trainyard {
  public static void main(String[] arguments) {
    SpringApplication.run(Trainyard.class, arguments);
  }
}
