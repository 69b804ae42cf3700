package dev.trainyard.exchange.pool;

import dev.trainyard.engine.training.Device;
import tools.jackson.databind.json.JsonMapper;

/** A device as JSON text. */
final class DeviceText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DeviceText() {}

  static String write(Device device) {
    return JSON.writeValueAsString(device);
  }

  static Device read(String text) {
    return JSON.readValue(text, Device.class);
  }
}
