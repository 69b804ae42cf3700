package dev.trainyard.server.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that nothing here could need, by their announced length or while they are read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LimitBody extends OncePerRequestFilter {
  /** Bytes; a network of 10,000 layers fits, so that its mistakes can be told. */
  static final long LIMIT = 4L << 20;

  /** Files are larger; they go through to the object store, never into memory. */
  private static final Map<String, Long> FILES = Map.of("/api/v1/models/imports", 256L << 20);

  private final AnswerProblem answer;

  LimitBody(AnswerProblem answer) {
    this.answer = answer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = FILES.getOrDefault(request.getRequestURI(), LIMIT);
    if (request.getContentLengthLong() > limit) {
      response.setHeader("Connection", "close");
      answer.write(new BodyTooLarge(limit).declined(), request, response);
      return;
    }
    chain.doFilter(
        request.getContentLengthLong() >= 0 ? request : new Limited(request, limit), response);
  }

  /** A body of unknown length, cut off where it becomes too large. */
  private static final class Limited extends HttpServletRequestWrapper {
    private final long limit;
    private ServletInputStream stream;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (stream == null) {
        stream = new LimitedStream(super.getInputStream(), limit);
      }
      return stream;
    }
  }

  private static final class LimitedStream extends ServletInputStream {
    private final ServletInputStream from;
    private final long limit;
    private long left;

    LimitedStream(ServletInputStream from, long limit) {
      this.from = from;
      this.limit = limit;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = from.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = from.read(into, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws BodyTooLarge {
      left -= read;
      if (left < 0) {
        throw new BodyTooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return from.isFinished();
    }

    @Override
    public boolean isReady() {
      return from.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      from.setReadListener(listener);
    }
  }
}
