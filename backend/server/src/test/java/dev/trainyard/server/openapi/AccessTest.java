package dev.trainyard.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * Every endpoint of the API's description, asked by everybody: those whom access.txt names are
 * answered, everybody else is sent away. An endpoint that is not in the file fails the test.
 */
@ServerTest
@Import(ThingsOfAda.class)
class AccessTest {
  private static final Set<Integer> SENT_AWAY = Set.of(401, 403, 404);

  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired ThingsOfAda things;

  @AfterEach
  void giveHeldOutExamplesBack() {
    things.closeChallenges();
  }

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    Set<String> described = new TreeSet<>();
    document()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(method -> described.add(endpoint(method, path.getKey()))));

    Set<String> listed =
        Access.all().stream().map(Access::endpoint).collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(described);
  }

  private static String endpoint(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + " " + path.replaceFirst("^/api/v1", "");
  }

  @Test
  void nobodyElseIsAnswered() {
    JsonNode document = document();
    Map<Access.Caller, Caller> people = people();
    Set<String> wrong = new TreeSet<>();
    for (Access access : Access.all()) {
      String type = contentType(document, access);
      people.forEach(
          (name, caller) -> {
            Answer answer = call(name, caller, access, type);
            if (!fits(access, name, answer.status())) {
              wrong.add("%s %s: %d".formatted(access.endpoint(), name, answer.status()));
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean fits(Access access, Access.Caller caller, int status) {
    if (access.who().holds(caller)) {
      return status < 500 && (!SENT_AWAY.contains(status) || access.body().contains("00000000-"));
    }
    return caller == Access.Caller.NOBODY ? status == 401 : SENT_AWAY.contains(status);
  }

  private Map<Access.Caller, Caller> people() {
    Roster.Class workshop = roster.another(port);
    Caller ada = workshop.participant("Ada");
    things.of(ada, workshop);

    Map<Access.Caller, Caller> people = new EnumMap<>(Access.Caller.class);
    people.put(Access.Caller.NOBODY, Caller.browser(port));
    people.put(Access.Caller.GUEST, workshop.removed("Gus").program());
    people.put(Access.Caller.ADA, ada.program());
    people.put(Access.Caller.A_COLLEAGUE, workshop.participant("Bob").program());
    people.put(Access.Caller.AN_ORGANIZER, workshop.organizer().program());
    people.put(Access.Caller.A_FOREIGN_ORGANIZER, roster.another(port).organizer().program());
    people.put(Access.Caller.AN_ADMINISTRATOR, roster.administrator(port).program());
    return people;
  }

  /** Whoever may change things gets another one for each call: it may be gone afterwards. */
  private Answer call(Access.Caller name, Caller caller, Access access, String type) {
    boolean changes = !access.method().equals("GET");
    String path = things.at(access.path(), changes && access.who().holds(name));
    HttpRequest.Builder request = caller.request(path);
    if (changes) {
      request.header("Content-Type", type);
    }
    return caller.send(request.method(access.method(), BodyPublishers.ofString(access.body())));
  }

  private static String contentType(JsonNode document, Access access) {
    JsonNode content =
        document
            .get("paths")
            .path("/api/v1" + access.template())
            .path(access.method().toLowerCase(Locale.ROOT))
            .at("/requestBody/content");
    List<String> types = List.copyOf(content.propertyNames());
    return types.isEmpty() || types.contains("application/json")
        ? "application/json"
        : types.get(0);
  }

  private JsonNode document() {
    return Caller.browser(port).get("/openapi.json").json();
  }
}
