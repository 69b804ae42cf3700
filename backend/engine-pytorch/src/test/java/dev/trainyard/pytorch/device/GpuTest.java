package dev.trainyard.pytorch.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GpuTest {

  @Test
  void reads_what_the_driver_says() {
    assertThat(Gpu.parse("NVIDIA H200, 9.0, 143771"))
        .isEqualTo(new Gpu("NVIDIA H200", "9.0", 143_771L << 20));
  }

  @Test
  void says_what_it_cannot_read() {
    assertThatThrownBy(() -> Gpu.parse("No devices were found"))
        .hasMessageContaining("No devices were found");
  }
}
