package dev.trainyard.server.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A socket lasts as long as what its viewer was when it was opened. */
@ServerTest
class SendAwayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int POLICY_VIOLATION = 1008;

  @LocalServerPort int port;
  @Autowired Roster roster;
  private Roster.Class another;
  private Caller ada;
  private Listener listener;

  @BeforeEach
  void adaListens() {
    another = roster.another(port);
    ada = another.participant("Ada");
    listener = Listener.open(ada.program()).watch("pool", 0);
    await().atMost(PATIENCE).until(() -> !listener.heard("pool").isEmpty());
  }

  @Test
  void theSocketOfWhoIsRemovedEnds() {
    another.organizer().delete(people() + Roster.id(ada));

    await().atMost(PATIENCE).until(() -> listener.closed().isDone());
    assertThat(listener.closed().join()).isEqualTo(POLICY_VIOLATION);
  }

  @Test
  void theSocketOfAnOldPasswordEnds() {
    Answer reset = another.organizer().post(people() + Roster.id(ada) + "/password", Map.of());

    assertThat(reset.status()).isEqualTo(200);
    await().atMost(PATIENCE).until(() -> listener.closed().isDone());
  }

  @Test
  void whoWentElsewhereComesInAnew() {
    Roster.Class third = roster.another(port);
    ada.post("/workshops/join", Map.of("code", third.code()));

    await().atMost(PATIENCE).until(() -> listener.closed().isDone());
  }

  @Test
  void aGuestDoesNotWatchThePool() {
    another
        .organizer()
        .put("/workshops/" + another.id(), Map.of("title", "Another", "registration", "approval"));
    Listener guest = Listener.open(another.participant("Eve").program()).watch("pool", 0);

    await().atMost(PATIENCE).until(() -> !guest.heard("problem").isEmpty());
    assertThat(guest.heard("pool")).isEmpty();
  }

  private String people() {
    return "/workshops/" + another.id() + "/people/";
  }
}
