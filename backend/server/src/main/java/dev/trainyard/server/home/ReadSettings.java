package dev.trainyard.server.home;

import dev.trainyard.server.home.worker.LocalEngine;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns environment variables into settings, collecting every mistake as a sentence. */
final class ReadSettings {
  private static final int MOST_LOCAL_WORKERS = 64;

  /** Blanks and dashes may stand between what counts. */
  private static final Pattern JOIN_CODE =
      Pattern.compile("(?=.{4,100}$)([\\s-]*[^\\s-]){4,}[\\s-]*");

  private final UnaryOperator<String> environment;
  private final List<String> mistakes = new ArrayList<>();

  ReadSettings(UnaryOperator<String> environment) {
    this.environment = environment;
  }

  Settings read() {
    Path home = folder("TRAINYARD_HOME", Path.of(System.getProperty("user.home"), ".trainyard"));
    Settings settings =
        new Settings(
            number("TRAINYARD_PORT", 8080, 1, 65_535),
            home,
            value("TRAINYARD_ORGANIZER").flatMap(this::organizer),
            value("TRAINYARD_DATABASE_URL").flatMap(this::database),
            value("TRAINYARD_OBJECT_STORE")
                .map(this::objectStore)
                .orElse(home.resolve("objects").toString()),
            number("TRAINYARD_LOCAL_WORKERS", 1, 0, MOST_LOCAL_WORKERS),
            value("TRAINYARD_ENGINE").map(this::engines).orElse(List.of()),
            value("TRAINYARD_WORKER_HOME").map(text -> folder("TRAINYARD_WORKER_HOME", home)),
            registration(),
            joinCode());
    if (!mistakes.isEmpty()) {
      throw new BadSettings(mistakes);
    }
    return settings;
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.apply(name))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  private int number(String name, int otherwise, int least, int most) {
    Optional<String> text = value(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of range
    }
    mistakes.add(
        "%s must be a whole number from %d to %d, not \"%s\"."
            .formatted(name, least, most, text.get()));
    return otherwise;
  }

  private Path folder(String name, Path otherwise) {
    Optional<String> text = value(name);
    try {
      return text.map(Path::of).orElse(otherwise).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      mistakes.add("%s must be a folder, not \"%s\".".formatted(name, text.orElse("")));
      return otherwise;
    }
  }

  /** Empty for auto. */
  private List<LocalEngine> engines(String text) {
    if (text.equals("auto")) {
      return List.of();
    }
    List<Optional<LocalEngine>> engines =
        Arrays.stream(text.split(",")).map(String::strip).map(LocalEngine::byId).toList();
    if (engines.isEmpty() || engines.contains(Optional.<LocalEngine>empty())) {
      mistakes.add(
          "TRAINYARD_ENGINE must be auto, dl4j, pytorch, or both engines as dl4j,pytorch, not \"%s\"."
              .formatted(text));
      return List.of();
    }
    return engines.stream().flatMap(Optional::stream).distinct().toList();
  }

  private Optional<Organizer> organizer(String text) {
    String[] parts = text.split(":", 2);
    if (parts.length < 2 || !parts[0].matches("[^@\\s]+@[^@\\s]+")) {
      mistakes.add(
          "TRAINYARD_ORGANIZER must be email:password, such as ada@example.org:a-long-password.");
      return Optional.empty();
    }
    if (parts[1].length() < Organizer.SHORTEST_PASSWORD) {
      mistakes.add(
          "The password in TRAINYARD_ORGANIZER must have at least %d characters, not %d."
              .formatted(Organizer.SHORTEST_PASSWORD, parts[1].length()));
    }
    return Optional.of(new Organizer(parts[0], parts[1]));
  }

  private Optional<DatabaseAddress> database(String text) {
    try {
      return Optional.of(
          DatabaseAddress.parse(
              text, value("TRAINYARD_DATABASE_USER"), value("TRAINYARD_DATABASE_PASSWORD")));
    } catch (IllegalArgumentException e) {
      mistakes.add(
          "TRAINYARD_DATABASE_URL must look like jdbc:postgresql://host:5432/database or"
              + " postgresql://user:password@host:5432/database.");
      return Optional.empty();
    }
  }

  private String objectStore(String text) {
    if (!text.contains("://")) {
      return folder("TRAINYARD_OBJECT_STORE", Path.of("objects")).toString();
    }
    try {
      URI uri = URI.create(text);
      if (("s3".equals(uri.getScheme()) && uri.getAuthority() != null)
          || "file".equals(uri.getScheme())) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      // told below, like another scheme
    }
    mistakes.add(
        "TRAINYARD_OBJECT_STORE must be a folder or s3://bucket/prefix, not \"%s\"."
            .formatted(text));
    return text;
  }

  private Registration registration() {
    Optional<String> text = value("TRAINYARD_REGISTRATION");
    if (text.isEmpty()) {
      return Registration.OPEN;
    }
    return Arrays.stream(Registration.values())
        .filter(registration -> registration.word().equals(text.get()))
        .findFirst()
        .orElseGet(
            () -> {
              mistakes.add(
                  "TRAINYARD_REGISTRATION must be %s, not \"%s\"."
                      .formatted(
                          Arrays.stream(Registration.values())
                              .map(Registration::word)
                              .collect(Collectors.joining(" or ")),
                          text.get()));
              return Registration.CLOSED;
            });
  }

  private Optional<String> joinCode() {
    Optional<String> code = value("TRAINYARD_JOIN_CODE");
    code.filter(text -> !JOIN_CODE.matcher(text).matches())
        .ifPresent(
            text ->
                mistakes.add(
                    "TRAINYARD_JOIN_CODE must have 4 to 100 letters or digits, not \"%s\"."
                        .formatted(text)));
    return code;
  }
}
