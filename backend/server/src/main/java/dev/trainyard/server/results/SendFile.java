package dev.trainyard.server.results;

import dev.trainyard.server.problem.BrokenOff;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Sends a file while it is being written: its length is not known, and it is nowhere as a whole.
 */
final class SendFile {
  static final String CSV = "text/csv";
  static final String ZIP = "application/zip";

  private SendFile() {}

  /** Writes all of a file; what it leaves in buffers of its own is lost. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  static void to(HttpServletResponse response, String type, String filename, Content content)
      throws IOException {
    response.setContentType(type.equals(CSV) ? CSV + ";charset=UTF-8" : type);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(filename).build().toString());
    try {
      content.write(response.getOutputStream());
    } catch (IOException | RuntimeException failure) {
      // whoever went away is told nothing
      if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
        throw BrokenOff.of(failure, response);
      }
    }
  }

  /** Letters as UTF-8; to be flushed when the text is whole. */
  static Writer text(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
