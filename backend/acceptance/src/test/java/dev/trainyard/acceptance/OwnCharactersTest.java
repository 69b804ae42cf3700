package dev.trainyard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a class draws is collected, frozen, and learned by a real worker. */
@ExtendWith(SharedTrainyard.class)
class OwnCharactersTest {
  private static final List<String> LABELS = List.of("3", "7");
  private static final int EACH = 25;
  private static final int PEOPLE = 5;

  @Test
  void lenetLearnsWhatTheClassDrew(LiveTrainyard live) {
    Person organizer = Person.organizer(live);
    String collection =
        "/characters/"
            + organizer
                .post(
                    "/characters",
                    Map.of("title", "Threes and sevens", "labels", LABELS, "perPerson", EACH))
                .get("id")
                .asString();
    for (int i = 0; i < PEOPLE; i++) {
      draw(Person.register(live, "drawer"), collection, i * EACH);
    }
    acceptAll(organizer, collection);
    String dataset =
        organizer.post(collection + "/versions", Map.of()).at("/versions/0/dataset").asString();

    Person ada = Person.register(live, "ada");
    String run =
        ada.submit(
            Map.of(
                "architecture", Map.of("id", "lenet-5"),
                "dataset", Map.of("id", dataset),
                "batchSize", 16,
                "epochs", 8,
                "seed", 1));
    JsonNode trained = ada.awaitEnd(run);

    assertThat(trained.get("state").asString())
        .as(trained.get("reason").asString())
        .isEqualTo("SUCCEEDED");
    assertThat(trained.at("/result/testAccuracy").asDouble()).isGreaterThan(0.9);
    JsonNode read =
        ada.post("/runs/%s/predictions".formatted(run), "image/png", image(ada, "7", 900));
    assertThat(read.get("labels").get(read.get("predicted").asInt()).asString()).isEqualTo("7");
  }

  /** Real handwriting: some of MNIST's test images, each drawn by one person only. */
  private static void draw(Person person, String collection, int from) {
    person.put(collection + "/consent", Map.of());
    for (String label : LABELS) {
      for (int i = 0; i < EACH; i++) {
        person.post(
            collection + "/entries?label=" + label, "image/png", image(person, label, from + i));
      }
    }
  }

  private static byte[] image(Person person, String digit, int n) {
    JsonNode images =
        person.get(
            "/datasets/mnist/images?split=test&label=%s&offset=%d&limit=1".formatted(digit, n));
    return Base64.getDecoder().decode(images.at("/images/0/png").asString());
  }

  private static void acceptAll(Person organizer, String collection) {
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          organizer.get(
              collection
                  + "/entries?state=waiting&limit=200"
                  + (next.isEmpty() ? "" : "&cursor=" + next));
      page.get("characters").forEach(one -> ids.add(one.get("id").asString()));
      next = page.get("next").asString("");
    } while (!next.isEmpty());
    assertThat(ids).hasSize(LABELS.size() * EACH * PEOPLE);
    organizer.post(collection + "/reviews", Map.of("characters", ids, "state", "accepted"));
  }
}
