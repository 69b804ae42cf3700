package dev.trainyard.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Links into the app. */
final class Links {
  private Links() {}

  /** The value of {@code plan} in a link to "new run". */
  static String plan(Map<String, Object> plan) {
    byte[] json = new JsonMapper().writeValueAsString(plan).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }
}
