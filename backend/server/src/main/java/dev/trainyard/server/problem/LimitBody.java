package dev.trainyard.server.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

  private final AnswerProblem answer;

  LimitBody(AnswerProblem answer) {
    this.answer = answer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > LIMIT) {
      response.setHeader("Connection", "close");
      answer.write(BodyTooLarge.declined(), request, response);
      return;
    }
    chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Limited(request), response);
  }

  /** A body of unknown length, cut off where it becomes too large. */
  private static final class Limited extends HttpServletRequestWrapper {
    private ServletInputStream stream;

    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (stream == null) {
        stream = new LimitedStream(super.getInputStream());
      }
      return stream;
    }
  }

  private static final class LimitedStream extends ServletInputStream {
    private final ServletInputStream from;
    private long left = LIMIT;

    LimitedStream(ServletInputStream from) {
      this.from = from;
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
        throw new BodyTooLarge();
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
