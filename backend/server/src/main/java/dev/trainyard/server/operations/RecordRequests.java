package dev.trainyard.server.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the time of every request to the API, outside of all other filters: what people wait for is
 * all of it. A socket is no request: it would last for hours. Nor is the question whether the
 * server is well, to which 503 is a right answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RecordRequests extends OncePerRequestFilter {
  private static final String API = "/api/";
  private static final Set<String> NO_REQUESTS = Set.of("/api/v1/stream", "/api/v1/health");

  private final Recorder recorder;

  RecordRequests(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith(API) || NO_REQUESTS.contains(path);
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
