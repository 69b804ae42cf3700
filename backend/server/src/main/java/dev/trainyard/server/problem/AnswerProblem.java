package dev.trainyard.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns a refusal into an answer, inside Spring MVC and in filters before it. */
@Component
public class AnswerProblem {
  private final JsonMapper json;

  AnswerProblem(JsonMapper json) {
    this.json = json;
  }

  ResponseEntity<ProblemDocument> entity(Declined declined, HttpServletRequest request) {
    var answer =
        ResponseEntity.status(declined.code().status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    declined.retryAfter().ifPresent(wait -> answer.header("Retry-After", seconds(wait)));
    return answer.body(ProblemDocument.of(declined, request.getRequestURI()));
  }

  /** Writes the problem straight to the response, for filters. */
  public void write(Declined declined, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    byte[] body =
        json.writeValueAsString(ProblemDocument.of(declined, request.getRequestURI()))
            .getBytes(StandardCharsets.UTF_8);
    response.resetBuffer();
    response.setStatus(declined.code().status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    declined.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", seconds(wait)));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String seconds(java.time.Duration wait) {
    return String.valueOf(Math.max(1, wait.toSeconds()));
  }
}
