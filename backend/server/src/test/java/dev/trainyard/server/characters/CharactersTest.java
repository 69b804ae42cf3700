package dev.trainyard.server.characters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.exchange.dataset.Dataset;
import dev.trainyard.exchange.dataset.DatasetShelf;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Handwriting;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A class draws, its organizer looks through, and everybody trains on what became of it. */
@ServerTest
class CharactersTest {
  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired DatasetShelf shelf;
  private Roster.Class another;
  private Caller olga;
  private Caller ada;
  private String digits;

  @BeforeEach
  void aCollection() {
    another = roster.another(port);
    olga = another.organizer();
    ada = another.participant("Ada");
    digits = collection(List.of("3", "7"), 2);
  }

  @Test
  void nobodyDrawsWithoutConsentNorMoreThanWasAskedFor() {
    assertThat(draw(ada, "3", 0).code()).isEqualTo("conflict");

    JsonNode agreed = ada.put(digits + "/consent", Map.of()).json();

    assertThat(agreed.get("consent").asString()).contains("withdraw at any time");
    assertThat(agreed.get("consentedAt").isString()).isTrue();
    assertThat(draw(ada, "3", 0).status()).isEqualTo(201);
    assertThat(draw(ada, "3", 1).status()).isEqualTo(201);
    assertThat(draw(ada, "3", 2).json().get("detail").asString()).contains("Take one back");
    assertThat(draw(ada, "8", 0).fields()).containsExactly("?label");
    assertThat(ada.post(digits + "/entries?label=7", "image/png", new byte[] {1, 2}).code())
        .isEqualTo("wrong-image");
    assertThat(ada.get(digits).json().at("/labels/0/mine").asInt()).isEqualTo(2);
  }

  @Test
  void aDrawingIsPreparedAsMnistWas() throws IOException {
    ada.put(digits + "/consent", Map.of());
    int example = Handwriting.nth(7, 4);

    JsonNode drawn =
        ada.post(digits + "/entries?label=7", "image/png", Handwriting.png(example)).json();

    var seen =
        ImageIO.read(
            new ByteArrayInputStream(Base64.getDecoder().decode(drawn.get("png").asString())));
    int[] wanted = Handwriting.pixels(example);
    double apart = 0;
    double ink = 0;
    for (int i = 0; i < wanted.length; i++) {
      apart += Math.abs(seen.getRaster().getSample(i % 28, i / 28, 0) - wanted[i]);
      ink += wanted[i];
    }
    // MNIST's own pixels come back, but for two rounds of smoothing; half a pixel aside it is 0.6
    assertThat(apart / ink).isLessThan(0.45);
  }

  @Test
  void whoWithdrawsTakesTheirDrawingsAlong() {
    ada.put(digits + "/consent", Map.of());
    draw(ada, "3", 0);
    String second = draw(ada, "7", 0).json().get("id").asString();
    assertThat(ada.delete("/characters/entries/" + second).status()).isEqualTo(204);
    assertThat(ada.get(digits + "/mine").json().get("characters")).hasSize(1);

    JsonNode withdrawn = ada.delete(digits + "/consent").json();

    assertThat(withdrawn.get("consentedAt").isNull()).isTrue();
    assertThat(withdrawn.get("people").asInt()).isZero();
    assertThat(ada.get(digits + "/mine").json().get("characters")).isEmpty();
    assertThat(olga.get(digits + "/entries").json().get("characters")).isEmpty();
  }

  @Test
  void theOrganizerLooksThroughThem() {
    ada.put(digits + "/consent", Map.of());
    String good = draw(ada, "3", 0).json().get("id").asString();
    String bad = draw(ada, "3", 1).json().get("id").asString();
    draw(ada, "7", 0);

    review(List.of(good), "accepted");
    JsonNode seen = review(List.of(bad, UUID.randomUUID().toString()), "rejected");

    assertThat(seen.at("/labels/0/accepted").asInt()).isEqualTo(1);
    assertThat(seen.at("/labels/0/rejected").asInt()).isEqualTo(1);
    assertThat(seen.at("/labels/0/waiting").asInt()).isZero();
    JsonNode waiting = olga.get(digits + "/entries?state=waiting").json().get("characters");
    assertThat(waiting.findValuesAsString("label")).containsExactly("7");
    assertThat(waiting.findValuesAsString("drawer")).containsExactly("Ada");
    JsonNode first = olga.get(digits + "/entries?limit=2").json();
    assertThat(first.get("characters").findValuesAsString("id")).containsExactly(good, bad);
    assertThat(
            olga.get(digits + "/entries?limit=2&cursor=" + first.get("next").asString())
                .json()
                .get("characters"))
        .hasSize(1);
    assertThat(draw(ada, "3", 2).status()).as("in place of the rejected one").isEqualTo(201);
    assertThat(olga.get("/audit").json().get("entries").findValuesAsString("words"))
        .contains("1 drawing of \"Digits\": rejected.");
  }

  @Test
  void aFrozenVersionIsADataSetThatEverybodyTrainsOn() {
    List<Caller> people = Stream.of("Ada", "Bob", "Eve", "Dan", "Fay").map(this::drewAll).toList();
    acceptAll();

    JsonNode frozen = olga.post(digits + "/versions", Map.of("least", 10)).json();

    JsonNode version = frozen.at("/versions/0");
    String id = version.get("dataset").asString();
    assertThat(id).startsWith("drawn-digits-").endsWith("-v1");
    assertThat(version.get("train").asInt()).isEqualTo(16);
    assertThat(version.get("test").asInt()).isEqualTo(4);
    assertThat(version.get("people").asInt()).isEqualTo(5);
    JsonNode described = people.get(0).get("/datasets/" + id).json();
    assertThat(described.get("labels").valueStream().map(JsonNode::asString))
        .containsExactly("3", "7");
    assertThat(described.get("trainHistogram").valueStream().map(JsonNode::asInt))
        .containsExactly(8, 8);
    assertThat(described.at("/mean/0").asDouble()).isCloseTo(0.13, within(0.06));
    assertThat(people.get(0).get("/datasets").json().get("datasets").findValuesAsString("id"))
        .contains(id);
    assertThat(people.get(0).get("/datasets/%s/images?split=test".formatted(id)).status())
        .isEqualTo(200);
    Map<String, Object> plan = new HashMap<>(Plans.leNetOnMnist());
    plan.put("dataset", Map.of("id", id));
    assertThat(people.get(0).post("/runs", Plans.body(plan)).status()).isEqualTo(202);
    Dataset dataset = shelf.load(new DatasetId(id)).orElseThrow();
    assertThat(dataset.train().count()).isEqualTo(16);
  }

  @Test
  void aVersionStaysWhoeverWithdrawsAfterwards() {
    List<Caller> people = Stream.of("Ada", "Bob", "Eve", "Dan", "Fay").map(this::drewAll).toList();
    acceptAll();
    olga.post(digits + "/versions", Map.of("least", 10));

    people.get(0).delete(digits + "/consent");

    assertThat(olga.post(digits + "/versions", Map.of("least", 10)).fields())
        .containsExactly("/least");
    JsonNode versions =
        olga.post(digits + "/versions", Map.of("least", 8, "split", "drawing", "testShare", 0.25))
            .json()
            .get("versions");
    assertThat(
            versions.valueStream().map(one -> one.get("train").asInt() + one.get("test").asInt()))
        .containsExactly(16, 20);
  }

  @Test
  void tooFewAreToldAll() {
    drewAll("Ada");
    acceptAll();

    assertThat(olga.post(digits + "/versions", Map.of()).json().get("detail").asString())
        .contains("3 (2), 7 (2)");
    assertThat(olga.post(digits + "/versions", Map.of("least", 2)).fields())
        .as("one person can't be in both halves")
        .containsExactly("/split");
    assertThat(olga.post(digits + "/versions", Map.of("least", 2, "split", "drawing")).status())
        .isEqualTo(201);
  }

  @Test
  void labelsWithTooFewMayBeLeftOut() {
    digits = collection(List.of("1", "3", "7"), 2);
    for (String name : List.of("Ada", "Bob")) {
      Caller person = another.participant(name);
      person.put(digits + "/consent", Map.of());
      for (String label : List.of("3", "7")) {
        draw(person, label, 0);
        draw(person, label, 1);
      }
    }
    acceptAll();

    JsonNode frozen =
        olga.post(digits + "/versions", Map.of("least", 4, "leaveOut", true, "testShare", 0.5))
            .json();

    String id = frozen.at("/versions/0/dataset").asString();
    assertThat(
            ada.get("/datasets/" + id).json().get("labels").valueStream().map(JsonNode::asString))
        .containsExactly("3", "7");
  }

  @Test
  void aClosedCollectionTakesNothingIn() {
    ada.put(digits + "/consent", Map.of());
    assertThat(olga.post(digits + "/close", Map.of()).json().get("closedAt").isString()).isTrue();
    assertThat(draw(ada, "3", 0).code()).isEqualTo("conflict");
    assertThat(olga.post(digits + "/close", Map.of()).code()).isEqualTo("conflict");

    olga.post(digits + "/open", Map.of());
    assertThat(draw(ada, "3", 0).status()).isEqualTo(201);
  }

  @Test
  void everyMistakeOfANewOneIsTold() {
    Answer refused =
        olga.post("/characters", Map.of("title", "Twice", "labels", List.of("A", " ", "A")));
    assertThat(refused.fields()).containsExactly("/labels/1", "/labels/2");
    assertThat(olga.post("/characters", Map.of("title", "One", "labels", List.of("A"))).fields())
        .containsExactly("/labels");
    assertThat(ada.post("/characters", Map.of("title", "A", "labels", List.of("A", "B"))).code())
        .isEqualTo("forbidden");
  }

  @Test
  void anotherWorkshopsIsNone() {
    Roster.Class third = roster.another(port);
    Caller eve = third.participant("Eve");
    assertThat(eve.get(digits).code()).isEqualTo("not-found");
    assertThat(eve.put(digits + "/consent", Map.of()).code()).isEqualTo("not-found");
    assertThat(draw(eve, "3", 0).code()).isEqualTo("not-found");
    assertThat(third.organizer().get(digits + "/entries").code()).isEqualTo("not-found");
    assertThat(third.organizer().post(digits + "/versions", Map.of()).code())
        .isEqualTo("not-found");
    assertThat(ada.get(digits + "/entries").code()).isEqualTo("forbidden");
    assertThat(eve.get("/characters").json().get("collections")).isEmpty();
  }

  private String collection(List<String> labels, int perPerson) {
    return "/characters/"
        + olga.post(
                "/characters", Map.of("title", "Digits", "labels", labels, "perPerson", perPerson))
            .json()
            .get("id")
            .asString();
  }

  private Answer draw(Caller person, String label, int n) {
    int digit = label.charAt(0) - '0';
    return person.post(
        digits + "/entries?label=" + label,
        "image/png",
        Handwriting.png(Handwriting.nth(digit, n)));
  }

  private Caller drewAll(String name) {
    Caller person = another.participant(name);
    person.put(digits + "/consent", Map.of());
    for (String label : List.of("3", "7")) {
      assertThat(draw(person, label, 0).status()).isEqualTo(201);
      assertThat(draw(person, label, 1).status()).isEqualTo(201);
    }
    return person;
  }

  private void acceptAll() {
    List<String> ids =
        new ArrayList<>(
            olga.get(digits + "/entries?limit=200")
                .json()
                .get("characters")
                .findValuesAsString("id"));
    review(ids, "accepted");
  }

  private JsonNode review(List<String> ids, String state) {
    Answer answer = olga.post(digits + "/reviews", Map.of("characters", ids, "state", state));
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }
}
