package dev.trainyard.exchange.pool;

import dev.trainyard.engine.training.Device;

/**
 * A worker as it introduces itself.
 *
 * @param name for people: "worker-1"
 * @param pid its process on {@code host}
 * @param device what it trains on, and with which engine
 */
public record WorkerInfo(WorkerId id, String name, String host, long pid, Device device) {
  public WorkerKind kind() {
    return WorkerKind.of(device);
  }

  public String engine() {
    return device.engine();
  }
}
