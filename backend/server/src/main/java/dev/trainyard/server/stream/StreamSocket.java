package dev.trainyard.server.stream;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import dev.trainyard.server.run.Runs;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one socket: hears what a viewer wants to watch, and where they are. */
@Component
class StreamSocket extends TextWebSocketHandler {
  private static final Logger log = LoggerFactory.getLogger(StreamSocket.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_TOPICS = 200;

  private final Map<String, Viewer> viewers = new ConcurrentHashMap<>();
  private final Feeds feeds;
  private final KeepPresence presence;
  private final Runs runs;
  private final Messages messages;
  private final JsonMapper json;

  StreamSocket(Feeds feeds, KeepPresence presence, Runs runs, Messages messages, JsonMapper json) {
    this.feeds = feeds;
    this.presence = presence;
    this.runs = runs;
    this.messages = messages;
    this.json = json;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    if (!(session.getPrincipal() instanceof Authentication signedIn)
        || !(signedIn.getPrincipal() instanceof Person person)) {
      close(session, CloseStatus.POLICY_VIOLATION);
      return;
    }
    RemoteEndpoint.Async remote =
        ((StandardWebSocketSession) session).getNativeSession(Session.class).getAsyncRemote();
    remote.setSendTimeout(PATIENCE.toMillis());
    Outbox outbox =
        new Outbox(
            remote,
            feeds::drained,
            () -> close(session, CloseStatus.SERVICE_OVERLOAD.withReason("read too slowly")));
    Viewer viewer =
        new Viewer(
            person,
            NoteArrival.of(session),
            outbox,
            () -> close(session, CloseStatus.POLICY_VIOLATION.withReason("come in anew")));
    viewers.put(session.getId(), viewer);
    feeds.come(viewer);
  }

  /** All who are here now. */
  Collection<Viewer> viewers() {
    return List.copyOf(viewers.values());
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    Viewer viewer = viewers.remove(session.getId());
    if (viewer != null) {
      feeds.go(viewer);
      presence.leave(viewer);
    }
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable error) {
    log.debug("Socket {}: {}", session.getId(), error.toString());
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    Viewer viewer = viewers.get(session.getId());
    if (viewer == null) {
      return;
    }
    viewer.isHeard();
    try {
      hear(viewer, json.readTree(message.getPayload()));
    } catch (JacksonException wrong) {
      misunderstood(viewer);
    }
  }

  private void hear(Viewer viewer, JsonNode said) {
    if (said.path("watch").isString()) {
      String topic = said.path("watch").asString();
      try {
        watch(viewer, topic, said.path("after").asLong(0));
      } catch (Declined declined) {
        viewer.send(messages.problem(declined.code().text(), declined.getMessage(), topic));
      } catch (DataAccessException | TransactionException away) {
        viewer.send(
            messages.problem(
                ProblemCode.UNAVAILABLE.text(),
                "The database is away for a moment. Watch again.",
                topic));
      }
    } else if (said.path("unwatch").isString()) {
      unwatch(viewer, said.path("unwatch").asString());
    } else if (said.path("at").isString()) {
      Place.read(said)
          .ifPresentOrElse(place -> presence.at(viewer, place), () -> misunderstood(viewer));
    } else if (!said.path("kind").asString("").equals("heartbeat")) {
      misunderstood(viewer);
    }
  }

  private void misunderstood(Viewer viewer) {
    viewer.send(
        messages.problem(
            ProblemCode.MALFORMED_JSON.text(),
            "Say {\"watch\": \"runs/<id>\", \"after\": 0}, {\"watch\": \"runs/<id>/layers\", \"after\": 0}, {\"watch\": \"runs\"}, {\"watch\":"
                + " \"pool\"}, {\"watch\": \"workshop\"}, {\"unwatch\": …}, {\"at\": \"/runs\", \"step\": 3} or {\"kind\":"
                + " \"heartbeat\"}.",
            null));
  }

  private void watch(Viewer viewer, String topic, long after) {
    if (viewer.topics().size() >= MOST_TOPICS && !viewer.topics().contains(topic)) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "One socket watches at most %d things. Unwatch some.".formatted(MOST_TOPICS));
    }
    switch (topic) {
      case Messages.MY_RUNS -> feeds.myRuns().join(viewer);
      case Messages.POOL -> {
        Admission.toTakePart(viewer.person());
        feeds.pool().join(viewer);
      }
      case Messages.WORKSHOP -> {
        Admission.toTakePart(viewer.person());
        feeds.workshop().join(viewer);
      }
      default -> {
        RunTopic run = runTopic(topic);
        runs.of(viewer.person(), run.run());
        feeds.watch(viewer, run, Math.max(0, after));
      }
    }
    viewer.topics().add(topic);
  }

  private void unwatch(Viewer viewer, String topic) {
    if (!viewer.topics().remove(topic)) {
      return;
    }
    switch (topic) {
      case Messages.MY_RUNS -> feeds.myRuns().leave(viewer);
      case Messages.POOL -> feeds.pool().leave(viewer);
      case Messages.WORKSHOP -> feeds.workshop().leave(viewer);
      default -> feeds.unwatch(viewer, runTopic(topic));
    }
  }

  private static RunTopic runTopic(String topic) {
    return RunTopic.read(topic)
        .orElseThrow(() -> Declined.notFound("There is no \"%s\" to watch.".formatted(topic)));
  }

  private static void close(WebSocketSession session, CloseStatus status) {
    try {
      session.close(status);
    } catch (IOException | IllegalStateException gone) {
      log.debug("Socket {} was gone: {}", session.getId(), gone.toString());
    }
  }
}
