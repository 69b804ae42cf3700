package dev.trainyard.server.results;

import dev.trainyard.server.problem.Declined;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Sends packs to a few people at a time: each of them holds a thread as long as their network
 * takes, and at the end of a workshop everybody presses the button at once.
 */
@Component
class SendPack {
  private static final int AT_ONCE = 24;
  private static final Duration A_WHILE = Duration.ofSeconds(20);

  private final WritePack write;
  private final Semaphore places = new Semaphore(AT_ONCE);

  SendPack(WritePack write) {
    this.write = write;
  }

  /**
   * @throws Declined as too many while others are served
   */
  void to(HttpServletResponse response, Pack pack) throws IOException {
    if (!places.tryAcquire()) {
      throw Declined.tooMany(
          "%d packs are on their way to others. Try again in half a minute; nothing is lost."
              .formatted(AT_ONCE),
          A_WHILE);
    }
    try {
      SendFile.to(response, SendFile.ZIP, name(pack), out -> write.to(out, pack));
    } finally {
      places.release();
    }
  }

  private static String name(Pack pack) {
    return "trainyard-%s.zip".formatted(SafeName.of(pack.workshop().title(), "workshop"));
  }
}
