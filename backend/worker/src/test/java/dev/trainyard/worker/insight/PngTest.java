package dev.trainyard.worker.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
  @Test
  void gray_pixels_come_back_as_they_were() throws IOException {
    byte[] pixels = {9, 9, 9, 9, 9, 9, 0, 100, (byte) 200, (byte) 255, 1, 2};
    BufferedImage image = read(Png.base64(pixels, 1, new Shape.Image(1, 2, 3)));
    assertThat(image.getWidth()).isEqualTo(3);
    assertThat(image.getHeight()).isEqualTo(2);
    assertThat(image.getRaster().getSample(2, 0, 0)).isEqualTo(200);
    assertThat(image.getRaster().getSample(0, 1, 0)).isEqualTo(255);
  }

  @Test
  void three_channels_are_red_green_and_blue() throws IOException {
    byte[] pixels = {10, 11, 20, 21, 30, 31};
    BufferedImage image = read(Png.base64(pixels, 0, new Shape.Image(3, 1, 2)));
    assertThat(image.getRGB(1, 0) & 0xFFFFFF).isEqualTo(0x0B151F);
  }

  private static BufferedImage read(String base64) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
  }
}
