package dev.trainyard.server.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the time of every request to the API, outside of all other filters: what people wait for is
 * all of it. A socket is no request: it would last for hours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RecordRequests extends OncePerRequestFilter {
  private static final String API = "/api/";
  private static final String SOCKET = "/api/v1/stream";

  private final Recorder recorder;

  RecordRequests(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith(API) || path.equals(SOCKET);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    boolean returned = false;
    try {
      chain.doFilter(request, response);
      returned = true;
    } finally {
      int status = returned ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      recorder.answered(status, (System.nanoTime() - start) / 1e6);
    }
  }
}
