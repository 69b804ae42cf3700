package dev.trainyard.server.leaderboard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows whether somebody waits for an answer, so that work in the background can stand aside. */
@Component
class YieldToPeople extends OncePerRequestFilter {
  /** Background work goes on even where somebody always asks. */
  private static final Duration LONGEST = Duration.ofMillis(200);

  private int waiting;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    change(1);
    try {
      chain.doFilter(request, response);
    } finally {
      change(-1);
    }
  }

  /** A socket is open for hours, and asks for nothing most of the time. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader("Upgrade") != null;
  }

  private synchronized void change(int by) {
    waiting += by;
    if (waiting == 0) {
      notifyAll();
    }
  }

  /** Returns when nobody waits, or after a fifth of a second. */
  synchronized void standAside() {
    long until = System.nanoTime() + LONGEST.toNanos();
    try {
      while (waiting > 0 && System.nanoTime() < until) {
        wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
      }
    } catch (InterruptedException ends) {
      Thread.currentThread().interrupt();
    }
  }
}
