package dev.trainyard.engine.dataset;

import dev.trainyard.engine.network.Shape;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * The IDX files of MNIST: two zero bytes, the type (8: unsigned bytes), the number of dimensions,
 * each size as a big-endian int, then the bytes. Images have the sizes (count, height, width) or
 * (count, channels, height, width), labels (count).
 */
public final class Idx {
  private static final int UNSIGNED_BYTES = 8;
  private static final int LARGEST_COUNT = 10_000_000;
  private static final int LARGEST_SIDE = 4_096;
  private static final long LARGEST_FILE = 1L << 30;

  private Idx() {}

  private record Array(int[] sizes, byte[] bytes) {}

  /**
   * Reads images and their labels, both plain or packed with gzip. The streams stay open.
   *
   * @throws IOException if one of them is no such file, is cut off or too large, or if they do not
   *     belong together; the message says so
   */
  public static Examples read(InputStream images, InputStream labels) throws IOException {
    Array pixels = readArray(images, "image", 3, 4);
    Array classes = readArray(labels, "label", 1, 1);
    int[] sizes = pixels.sizes();
    if (sizes[0] != classes.sizes()[0]) {
      throw refusal("There are %,d images but %,d labels.", sizes[0], classes.sizes()[0]);
    }
    int channels = sizes.length == 4 ? sizes[1] : 1;
    var shape = new Shape.Image(channels, sizes[sizes.length - 2], sizes[sizes.length - 1]);
    return new Examples(shape, pixels.bytes(), classes.bytes());
  }

  private static Array readArray(InputStream file, String what, int least, int most)
      throws IOException {
    try {
      return readArray(new DataInputStream(unpacked(file)), what, least, most);
    } catch (EOFException e) {
      throw new IOException("The %s file is cut off.".formatted(what), e);
    }
  }

  private static Array readArray(DataInputStream in, String what, int least, int most)
      throws IOException {
    int magic = in.readInt();
    int dimensions = magic & 0xFF;
    if (magic >>> 8 != UNSIGNED_BYTES || dimensions < least || dimensions > most) {
      throw refusal(
          "The %s file is no IDX file of unsigned bytes: it starts with %08x.", what, magic);
    }
    int[] sizes = new int[dimensions];
    long length = 1;
    for (int i = 0; i < dimensions; i++) {
      sizes[i] = in.readInt();
      int largest = i == 0 ? LARGEST_COUNT : LARGEST_SIDE;
      if (sizes[i] < 1 || sizes[i] > largest) {
        throw refusal(
            "Size %d of the %s file is %d; it must be between 1 and %,d.",
            i + 1, what, sizes[i], largest);
      }
      length *= sizes[i];
      if (length > LARGEST_FILE) {
        throw refusal("The %s file holds more than a gigabyte.", what);
      }
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw refusal("The %s file is cut off after %,d of %,d bytes.", what, bytes.length, length);
    }
    if (in.read() >= 0) {
      throw refusal("The %s file goes on after its last byte.", what);
    }
    return new Array(sizes, bytes);
  }

  private static IOException refusal(String sentence, Object... arguments) {
    return new IOException(String.format(Locale.ROOT, sentence, arguments));
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    var in = new BufferedInputStream(file);
    in.mark(2);
    boolean packed = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return packed ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /** Writes images of any number of channels, plain. The stream stays open. */
  public static void writeImages(Examples examples, OutputStream out) throws IOException {
    Shape.Image shape = examples.images().shape();
    int[] sizes =
        shape.channels() == 1
            ? new int[] {examples.count(), shape.height(), shape.width()}
            : new int[] {examples.count(), shape.channels(), shape.height(), shape.width()};
    write(sizes, examples.pixels(), out);
  }

  /** Writes the labels, plain. The stream stays open. */
  public static void writeLabels(Examples examples, OutputStream out) throws IOException {
    write(new int[] {examples.count()}, examples.labels(), out);
  }

  private static void write(int[] sizes, byte[] bytes, OutputStream out) throws IOException {
    var data = new DataOutputStream(out);
    data.writeInt(UNSIGNED_BYTES << 8 | sizes.length);
    for (int size : sizes) {
      data.writeInt(size);
    }
    data.write(bytes);
    data.flush();
  }
}
