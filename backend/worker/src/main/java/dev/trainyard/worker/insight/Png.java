package dev.trainyard.worker.insight;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.trainyard.engine.network.Shape;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small images as PNG files, without a graphics library: gray (one channel) or RGB (three). */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int GRAY = 0;
  private static final int RGB = 2;

  private Png() {}

  /**
   * One image of many.
   *
   * @param pixels unsigned bytes, example × channel × height × width
   */
  static String base64(byte[] pixels, int example, Shape.Image shape) {
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(file);
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(shape));
      chunk(out, "IDAT", packed(pixels, example * (int) shape.elements(), shape));
      chunk(out, "IEND", new byte[0]);
      return Base64.getEncoder().encodeToString(file.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] header(Shape.Image shape) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(shape.width());
    out.writeInt(shape.height());
    // 8 bits a sample; the only compression, filter method and order that there are
    out.write(new byte[] {8, (byte) (channels(shape) == 1 ? GRAY : RGB), 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] packed(byte[] pixels, int from, Shape.Image shape) throws IOException {
    int plane = shape.height() * shape.width();
    int channels = channels(shape);
    byte[] row = new byte[1 + shape.width() * channels]; // 0: no filter; then W × channels
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      for (int y = 0; y < shape.height(); y++) {
        int place = 1;
        for (int x = 0; x < shape.width(); x++) {
          for (int channel = 0; channel < channels; channel++) {
            row[place++] = pixels[from + channel * plane + y * shape.width() + x];
          }
        }
        out.write(row);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static int channels(Shape.Image shape) {
    return shape.channels() >= 3 ? 3 : 1;
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    CRC32 check = new CRC32();
    check.update(type.getBytes(US_ASCII));
    check.update(content);
    out.writeInt(content.length);
    out.write(type.getBytes(US_ASCII));
    out.write(content);
    out.writeInt((int) check.getValue());
  }
}
