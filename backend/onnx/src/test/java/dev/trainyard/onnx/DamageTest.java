package dev.trainyard.onnx;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file that is not byte for byte what was written is refused in words, whatever happened. */
class DamageTest {
  private final byte[] tiny = OnnxWriter.write(RandomModels.of(Models.tiny(), 1));
  private final byte[] small = OnnxWriter.write(RandomModels.of(Models.small(), 1));

  @Test
  void every_byte_of_a_file_counts() {
    for (int position = 0; position < tiny.length; position++) {
      for (int change : new int[] {0x01, 0x80, 0xff}) {
        refused(changed(tiny, position, change));
      }
    }
  }

  @Test
  void so_does_every_byte_of_a_larger_one() {
    int step = small.length / 499;
    for (int position = 0; position < small.length; position += step) {
      refused(changed(small, position, 1 + position % 255));
    }
  }

  @Test
  void a_file_may_not_be_cut_short_anywhere() {
    for (int length = 0; length < tiny.length; length++) {
      refused(Arrays.copyOf(tiny, length));
    }
  }

  @Test
  void nothing_may_follow_a_file() {
    refused(Arrays.copyOf(tiny, tiny.length + 1));
  }

  @Test
  void a_damaged_file_that_was_sealed_again_crashes_nothing() {
    byte[] body = Forge.body(tiny);
    Random random = new Random(5);
    for (int position = 0; position < body.length; position++) {
      byte[] forged = Forge.seal(changed(body, position, 1 + random.nextInt(255)));
      assertThatNoException().isThrownBy(() -> readOrRefuse(forged));
    }
  }

  @Test
  void noise_is_refused() {
    Random random = new Random(5);
    for (int length = 1; length < 500; length++) {
      byte[] noise = new byte[length];
      random.nextBytes(noise);
      refused(noise);
      assertThatNoException().isThrownBy(() -> readOrRefuse(Forge.seal(noise)));
    }
  }

  private static void readOrRefuse(byte[] file) {
    try {
      OnnxModel.open(file).close();
    } catch (UnreadableModel expected) {
      // a refusal in words is as good as an answer
    }
  }

  private static void refused(byte[] file) {
    assertThatExceptionOfType(UnreadableModel.class)
        .isThrownBy(() -> OnnxReader.read(file))
        .withMessageMatching("[A-Z].*\\.");
    assertThatExceptionOfType(UnreadableModel.class).isThrownBy(() -> OnnxModel.open(file));
  }

  private static byte[] changed(byte[] file, int position, int change) {
    byte[] changed = file.clone();
    changed[position] ^= (byte) change;
    return changed;
  }
}
