package dev.trainyard.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A class of 200 opens its laptops at once; the time is printed, not judged. */
@ServerTest
class ClassSignsInTest {
  private static final int PEOPLE = 200;

  @LocalServerPort int port;

  @Test
  void twoHundredPeopleSignIn() throws Exception {
    String email = UUID.randomUUID() + "@example.org";
    Caller.browser(port).register("Ada", email);
    List<Caller> browsers = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      browsers.add(Caller.browser(port));
    }
    ExecutorService threads = Executors.newFixedThreadPool(32);
    Map<String, String> credentials = Map.of("email", email, "password", Caller.PASSWORD);
    long start = System.nanoTime();
    List<Future<Integer>> statuses =
        browsers.stream()
            .map(browser -> threads.submit(() -> browser.post("/session", credentials).status()))
            .toList();
    for (Future<Integer> status : statuses) {
      assertThat(status.get()).isEqualTo(200);
    }
    System.out.printf("%d sign-ins: %.1f s%n", PEOPLE, (System.nanoTime() - start) / 1e9);
    threads.shutdown();
  }
}
