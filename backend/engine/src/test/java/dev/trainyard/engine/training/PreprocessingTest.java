package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.network.Shape;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreprocessingTest {
  private final Preprocessing twoChannels =
      new Preprocessing(List.of(0.5, 0.0), List.of(0.25, 2.0));
  private final Shape.Image shape = new Shape.Image(2, 1, 2);

  @Test
  void each_channel_is_shifted_and_scaled_by_its_own_numbers() {
    byte[] pixels = {0, (byte) 255, 0, (byte) 255};
    assertThat(twoChannels.apply(pixels, shape)).containsExactly(-2f, 2f, 0f, 0.5f);
  }

  @Test
  void images_follow_each_other_and_can_be_appended_to_a_buffer() {
    byte[] pixels = {0, 0, 0, 0, (byte) 255, (byte) 255, (byte) 255, (byte) 255};
    assertThat(twoChannels.apply(pixels, shape)).containsExactly(-2, -2, 0, 0, 2, 2, 0.5f, 0.5f);
    FloatBuffer target = FloatBuffer.allocate(4);
    twoChannels.apply(pixels, 4, shape, target);
    assertThat(target.array()).containsExactly(2, 2, 0.5f, 0.5f);
  }

  @Test
  void half_an_image_and_other_channels_are_refused() {
    assertThatThrownBy(() -> twoChannels.apply(new byte[5], shape))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> twoChannels.apply(new byte[9], new Shape.Image(1, 3, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
