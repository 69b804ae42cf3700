package dev.trainyard.worker;

import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.exchange.pool.WorkerId;
import dev.trainyard.exchange.pool.WorkerInfo;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a worker is told, by environment variable.
 *
 * @param databaseUrl TRAINYARD_DATABASE_URL: {@code jdbc:postgresql://…}
 * @param databaseUser TRAINYARD_DATABASE_USER
 * @param databasePassword TRAINYARD_DATABASE_PASSWORD
 * @param objectStore TRAINYARD_OBJECT_STORE: a folder or {@code s3://…}
 * @param id TRAINYARD_WORKER_ID; a new one without it
 * @param name TRAINYARD_WORKER_NAME, for people; the host's name without it
 * @param device TRAINYARD_DEVICE: auto, cpu or cuda; auto
 * @param deviceShare TRAINYARD_DEVICE_SHARE: the part of a GPU's memory that this worker may use,
 *     above 0 and up to 1; 1. The engine reads the same variable when it opens the device
 * @param storePatience TRAINYARD_STORE_PATIENCE: how long a finished training waits for an object
 *     store that is away, as ISO-8601 duration; PT5M
 * @param labels TRAINYARD_WORKER_LABELS: words by which runs may ask for this worker, with commas
 *     between: {@code room-a,fast}
 * @param idleEnd TRAINYARD_IDLE_END: a worker that had no run for so long ends, as ISO-8601
 *     duration; it stays without it
 */
public record WorkerSettings(
    String databaseUrl,
    Optional<String> databaseUser,
    Optional<String> databasePassword,
    String objectStore,
    WorkerId id,
    String name,
    DeviceRequest device,
    double deviceShare,
    Duration storePatience,
    List<String> labels,
    Optional<Duration> idleEnd) {
  private static final Duration USUAL_PATIENCE = Duration.ofMinutes(5);
  private static final Pattern LABEL = Pattern.compile(WorkerInfo.LABEL);

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException with every mistake, one a line
   */
  static WorkerSettings read(UnaryOperator<String> environment) {
    List<String> mistakes = new ArrayList<>();
    String url = required(environment, "TRAINYARD_DATABASE_URL", mistakes);
    if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
      mistakes.add("TRAINYARD_DATABASE_URL must look like jdbc:postgresql://host:5432/trainyard.");
    }
    WorkerSettings settings =
        new WorkerSettings(
            url,
            value(environment, "TRAINYARD_DATABASE_USER"),
            value(environment, "TRAINYARD_DATABASE_PASSWORD"),
            required(environment, "TRAINYARD_OBJECT_STORE", mistakes),
            id(environment, mistakes),
            value(environment, "TRAINYARD_WORKER_NAME").orElseGet(Host::name),
            device(environment, mistakes),
            deviceShare(environment, mistakes),
            duration(environment, "TRAINYARD_STORE_PATIENCE", "PT5M", mistakes)
                .orElse(USUAL_PATIENCE),
            labels(environment, mistakes),
            duration(environment, "TRAINYARD_IDLE_END", "PT30M", mistakes));
    refuse(mistakes);
    return settings;
  }

  /**
   * The device alone, for a worker that only measures.
   *
   * @throws IllegalArgumentException if it is none
   */
  static DeviceRequest device(UnaryOperator<String> environment) {
    List<String> mistakes = new ArrayList<>();
    DeviceRequest device = device(environment, mistakes);
    refuse(mistakes);
    return device;
  }

  private static void refuse(List<String> mistakes) {
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), mistakes));
    }
  }

  private static Optional<String> value(UnaryOperator<String> environment, String name) {
    return Optional.ofNullable(environment.apply(name))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  private static String required(
      UnaryOperator<String> environment, String name, List<String> mistakes) {
    return value(environment, name)
        .orElseGet(
            () -> {
              mistakes.add(name + " must be set.");
              return "";
            });
  }

  private static WorkerId id(UnaryOperator<String> environment, List<String> mistakes) {
    Optional<String> text = value(environment, "TRAINYARD_WORKER_ID");
    try {
      return text.map(UUID::fromString).map(WorkerId::new).orElseGet(WorkerId::random);
    } catch (IllegalArgumentException e) {
      mistakes.add("TRAINYARD_WORKER_ID must be a UUID, not \"%s\".".formatted(text.orElse("")));
      return WorkerId.random();
    }
  }

  private static DeviceRequest device(UnaryOperator<String> environment, List<String> mistakes) {
    String text = value(environment, "TRAINYARD_DEVICE").orElse("auto");
    for (DeviceRequest request : DeviceRequest.values()) {
      if (request.name().toLowerCase(Locale.ROOT).equals(text)) {
        return request;
      }
    }
    mistakes.add("TRAINYARD_DEVICE must be auto, cpu or cuda, not \"%s\".".formatted(text));
    return DeviceRequest.AUTO;
  }

  private static double deviceShare(UnaryOperator<String> environment, List<String> mistakes) {
    Optional<String> text = value(environment, "TRAINYARD_DEVICE_SHARE");
    try {
      double share = text.map(Double::parseDouble).orElse(1.0);
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of range
    }
    mistakes.add(
        "TRAINYARD_DEVICE_SHARE must be above 0 and up to 1, such as 0.5, not \"%s\"."
            .formatted(text.orElse("")));
    return 1;
  }

  private static Optional<Duration> duration(
      UnaryOperator<String> environment, String name, String example, List<String> mistakes) {
    Optional<String> text = value(environment, name);
    try {
      return text.map(Duration::parse);
    } catch (DateTimeParseException e) {
      mistakes.add(
          "%s must be a duration such as %s, not \"%s\"."
              .formatted(name, example, text.orElse("")));
      return Optional.empty();
    }
  }

  private static List<String> labels(UnaryOperator<String> environment, List<String> mistakes) {
    List<String> labels =
        value(environment, "TRAINYARD_WORKER_LABELS").stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(String::strip)
            .filter(label -> !label.isEmpty())
            .distinct()
            .toList();
    labels.stream()
        .filter(label -> !LABEL.matcher(label).matches())
        .forEach(
            label ->
                mistakes.add(
                    "TRAINYARD_WORKER_LABELS must be words of a-z, 0-9 and dashes, not \"%s\"."
                        .formatted(label)));
    return labels;
  }
}
