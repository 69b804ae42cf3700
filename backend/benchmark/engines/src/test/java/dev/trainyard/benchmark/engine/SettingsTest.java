package dev.trainyard.benchmark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Map<String, String> DEFAULTS = Map.of("rounds", "3", "networks", "a,b");

  @Test
  void what_is_not_said_has_its_default() {
    Settings settings = Settings.read(new String[] {"rounds=5"}, DEFAULTS);
    assertThat(settings.count("rounds")).isEqualTo(5);
    assertThat(settings.list("networks")).containsExactly("a", "b");
  }

  @Test
  void a_name_that_there_is_not_is_refused_with_those_that_there_are() {
    assertThatThrownBy(() -> Settings.read(new String[] {"round=5"}, DEFAULTS))
        .hasMessageContaining("round=5")
        .hasMessageContaining("rounds=3");
  }
}
