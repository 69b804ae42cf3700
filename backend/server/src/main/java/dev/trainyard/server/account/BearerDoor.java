package dev.trainyard.server.account;

import dev.trainyard.server.problem.AnswerProblem;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that show a bearer token. A token that is shown must be good. */
final class BearerDoor extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private static final String STREAM = "/api/v1/stream";

  private final Tokens tokens;
  private final AnswerProblem answer;

  BearerDoor(Tokens tokens, AnswerProblem answer) {
    this.tokens = tokens;
    this.answer = answer;
  }

  /** Such a request needs no CSRF token: no browser adds the header by itself. */
  static boolean isBearer(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> shown = shown(request);
    if (shown.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Person> owner = tokens.owner(shown.get());
    if (owner.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      answer.write(
          Declined.because(
              ProblemCode.UNAUTHENTICATED,
              "This token is unknown or has expired. Make a new one on your account page."),
          request,
          response);
      return;
    }
    SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(owner.get())));
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** A browser's WebSocket can't set headers, so the stream alone takes a parameter too. */
  private static Optional<String> shown(HttpServletRequest request) {
    if (isBearer(request)) {
      return Optional.of(
          request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()).trim());
    }
    return request.getRequestURI().equals(STREAM)
        ? Optional.ofNullable(request.getParameter("access_token"))
        : Optional.empty();
  }
}
