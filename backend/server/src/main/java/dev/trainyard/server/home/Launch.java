package dev.trainyard.server.home;

import dev.trainyard.server.home.worker.LocalWorkers;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts Trainyard on this machine: settings, data folder, database, web server, datasets, workers;
 * and ends them in the opposite order.
 */
public final class Launch {
  /** Exit codes: why nothing was started. */
  private static final int BAD_SETTINGS = 2;

  private static final int HOME_IN_USE = 3;
  private static final int FAILED = 1;

  private Launch() {}

  /** Starts {@code application} and says when it is ready; ends the process if it can't be. */
  public static void run(Class<?> application, String[] arguments) {
    try {
      Settings settings = Settings.read(System::getenv);
      HomeLock lock = HomeLock.take(settings.home());
      requireFree(settings.port());
      EndWithParent.ifAsked();
      start(application, arguments, settings, lock);
    } catch (BadSettings e) {
      end(BAD_SETTINGS, e.getMessage());
    } catch (HomeInUse e) {
      end(HOME_IN_USE, e.getMessage());
    } catch (UncheckedIOException e) {
      end(BAD_SETTINGS, e.getMessage());
    }
  }

  private static void start(Class<?> type, String[] arguments, Settings settings, HomeLock lock) {
    SpringApplication application = new SpringApplication(type);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(properties(settings));
    application.addInitializers(context -> OpenHome.in(context, settings, lock));
    ConfigurableApplicationContext context;
    try {
      context = application.run(arguments);
    } catch (RuntimeException e) {
      // Spring has told why
      System.exit(FAILED);
      throw e;
    }
    if (context.isActive()) {
      announce(context, URI.create("http://localhost:" + settings.port()), System.out);
      context.getBeanProvider(LocalWorkers.class).ifAvailable(LocalWorkers::start);
    }
  }

  private static void announce(
      ConfigurableApplicationContext context, URI address, PrintStream console) {
    List<String> sentences =
        context
            .getBeanProvider(SaidWhenReady.class)
            .orderedStream()
            .map(word -> word.sentence(address))
            .flatMap(Optional::stream)
            .toList();
    console.println("Trainyard is ready at " + address);
    sentences.forEach(console::println);
    console.flush();
  }

  private static Map<String, Object> properties(Settings settings) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", settings.port());
    properties.put("logging.file.name", settings.home().resolve("logs/trainyard.log").toString());
    // the console is for sentences; where they come from stands in the log file
    properties.put("logging.threshold.console", "WARN");
    properties.put("logging.pattern.console", "%d{HH:mm:ss} %-5level %msg%nopex%n");
    properties.put("server.shutdown", "immediate");
    // Hibernate wakes up on another core while the web server does
    properties.put("spring.data.jpa.repositories.bootstrap-mode", "deferred");
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "9s");
    return properties;
  }

  private static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new BadSettings(
          List.of(
              "Port %d is used by another program. Stop that one, or choose another port with TRAINYARD_PORT."
                  .formatted(port)));
    }
  }

  private static void end(int code, String words) {
    System.err.println(words);
    System.exit(code);
  }
}
