package dev.trainyard.exchange.pool;

import dev.trainyard.engine.training.Device;
import java.util.List;

/**
 * A worker as it introduces itself.
 *
 * @param name for people: "worker-1"
 * @param pid its process on {@code host}
 * @param device what it trains on, and with which engine
 * @param labels words that its owner gave it, by which runs may ask for it: "room-a"
 */
public record WorkerInfo(
    WorkerId id, String name, String host, long pid, Device device, List<String> labels) {
  /** What a label looks like, as a regular expression. */
  public static final String LABEL = "[a-z0-9-]{1,40}";

  public WorkerInfo {
    labels = List.copyOf(labels);
  }

  /** Without labels. */
  public WorkerInfo(WorkerId id, String name, String host, long pid, Device device) {
    this(id, name, host, pid, device, List.of());
  }

  public WorkerKind kind() {
    return WorkerKind.of(device);
  }

  public String engine() {
    return device.engine();
  }
}
