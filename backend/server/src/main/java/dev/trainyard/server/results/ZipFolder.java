package dev.trainyard.server.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of a ZIP, all in one folder, each written as it comes. */
final class ZipFolder {
  private final ZipOutputStream zip;
  private final String folder;

  /**
   * @param out stays open
   * @param folder with its slash
   */
  ZipFolder(OutputStream out, String folder) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.folder = folder;
  }

  /** Writes the lines of a text. */
  @FunctionalInterface
  interface Lines {
    void write(Writer out) throws IOException;
  }

  void text(String name, String text) throws IOException {
    lines(name, out -> out.write(text));
  }

  void lines(String name, Lines lines) throws IOException {
    begin(name, Deflater.DEFAULT_COMPRESSION);
    Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    lines.write(out);
    out.flush();
    zip.closeEntry();
  }

  /** Text that is a file already. */
  void copy(String name, InputStream content) throws IOException {
    copy(name, content, Deflater.DEFAULT_COMPRESSION);
  }

  /** Weights look like noise: pressing them costs time and saves a tenth. */
  void copyAsItIs(String name, InputStream content) throws IOException {
    copy(name, content, Deflater.NO_COMPRESSION);
  }

  private void copy(String name, InputStream content, int level) throws IOException {
    try (content) {
      begin(name, level);
      content.transferTo(zip);
      zip.closeEntry();
    }
  }

  private void begin(String name, int level) throws IOException {
    zip.setLevel(level);
    zip.putNextEntry(new ZipEntry(folder + name));
  }

  /** Writes the list of what is inside: without it a ZIP is no ZIP. */
  void finish() throws IOException {
    zip.finish();
  }
}
