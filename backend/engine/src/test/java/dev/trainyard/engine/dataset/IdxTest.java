package dev.trainyard.engine.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.network.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdxTest {
  private final Examples two =
      new Examples(
          new Shape.Image(1, 2, 3),
          new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1},
          new byte[] {7, 0});
  private byte[] images;
  private byte[] labels;

  @BeforeEach
  void write() throws IOException {
    var imageFile = new ByteArrayOutputStream();
    var labelFile = new ByteArrayOutputStream();
    Idx.writeImages(two, imageFile);
    Idx.writeLabels(two, labelFile);
    images = imageFile.toByteArray();
    labels = labelFile.toByteArray();
  }

  @Test
  void the_header_is_that_of_mnist() {
    assertThat(images).startsWith(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3);
    assertThat(labels).containsExactly(0, 0, 8, 1, 0, 0, 0, 2, 7, 0);
  }

  @Test
  void what_was_written_is_read_plain_and_packed() throws IOException {
    assertEqual(read(images, labels), two);
    assertEqual(read(packed(images), packed(labels)), two);
  }

  @Test
  void colours_have_a_dimension_of_their_own() throws IOException {
    var colours = new Examples(new Shape.Image(3, 1, 1), new byte[] {1, 2, 3}, new byte[] {0});
    var imageFile = new ByteArrayOutputStream();
    var labelFile = new ByteArrayOutputStream();
    Idx.writeImages(colours, imageFile);
    Idx.writeLabels(colours, labelFile);
    assertEqual(read(imageFile.toByteArray(), labelFile.toByteArray()), colours);
  }

  @Test
  void a_file_that_is_cut_off_is_refused_wherever_the_cut_is() throws IOException {
    for (int length = 0; length < images.length; length++) {
      byte[] cut = Arrays.copyOf(images, length);
      assertRefused(cut, labels, "The image file is cut off");
    }
    byte[] packed = packed(images);
    assertRefused(Arrays.copyOf(packed, packed.length - 9), labels, "The image file is cut off");
  }

  @Test
  void other_files_are_refused_in_words() {
    assertRefused("PNG, perhaps".getBytes(), labels, "is no IDX file of unsigned bytes");
    assertRefused(labels, images, "is no IDX file of unsigned bytes");
    assertRefused(Arrays.copyOf(images, images.length + 1), labels, "goes on after its last byte");
    byte[] three = Arrays.copyOf(labels, labels.length + 1);
    three[7] = 3;
    assertRefused(images, three, "There are 2 images but 3 labels.");
  }

  @Test
  void absurd_sizes_are_refused_before_memory_is_taken() {
    byte[] huge = images.clone();
    huge[4] = 0x7F;
    assertRefused(huge, labels, "must be between 1 and 10,000,000");
    byte[] negative = images.clone();
    negative[8] = -1;
    assertRefused(negative, labels, "must be between 1 and 4,096");
    byte[] large = images.clone();
    large[5] = 0x7F; // 8 million images
    large[10] = 0x0F; // of 3,842 × 3
    assertRefused(large, labels, "more than a gigabyte");
  }

  private static void assertEqual(Examples actual, Examples expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    assertThat(actual.pixels()).isEqualTo(expected.pixels());
    assertThat(actual.labels()).isEqualTo(expected.labels());
  }

  private static void assertRefused(byte[] images, byte[] labels, String words) {
    assertThatThrownBy(() -> read(images, labels))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(words);
  }

  private static Examples read(byte[] images, byte[] labels) throws IOException {
    return Idx.read(new ByteArrayInputStream(images), new ByteArrayInputStream(labels));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
