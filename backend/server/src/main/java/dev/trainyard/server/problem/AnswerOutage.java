package dev.trainyard.server.problem;

import dev.trainyard.exchange.retry.PassingFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sessions and tokens are read before Spring MVC; when the database is away there, it says so. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class AnswerOutage extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(AnswerOutage.class);

  private final AnswerProblem answer;

  AnswerOutage(AnswerProblem answer) {
    this.answer = answer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      if (!PassingFailure.is(failure)) {
        throw failure;
      }
      log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.toString());
      answer.write(Declined.databaseAway(), request, response);
    }
  }
}
