package dev.trainyard.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.trainyard.acceptance.Visitor.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organizer and three participants, each with a browser, play a small workshop to its end. */
@ExtendWith(SharedTrainyard.class)
class WorkshopJourneyTest {

  @Test
  void aWorkshopFromItsMakingToWhatPeopleTakeHome(LiveTrainyard live) throws IOException {
    try (Visitor olga = Visitor.signIn(live, LiveTrainyard.ORGANIZER, LiveTrainyard.PASSWORD)) {
      String door = makeWorkshop(olga);
      try (Visitor ada = Visitor.join(live, door, "Ada");
          Visitor grace = Visitor.join(live, door, "Grace");
          Visitor eve = Visitor.join(live, door, "Eve")) {
        List<Visitor> people = List.of(ada, grace, eve);
        olga.open("/room");
        theRoomMovesTogether(olga, people);
        everybodyTrains(people);
        graceIsHelped(olga, grace);
        everybodyHears(olga, people);
        adaTakesHerRunHome(ada);
        theResultsNameEverybody(olga);
      }
    }
  }

  /** The address with the join code. */
  private static String makeWorkshop(Visitor olga) {
    olga.open("/workshops");
    olga.press("New workshop");
    olga.page().getByLabel("Title").fill("Evening class");
    olga.press("Make workshop");
    olga.turnTo("Join");
    String door =
        olga.page()
            .getByLabel("join address", new Page.GetByLabelOptions().setExact(true))
            .innerText()
            .strip();
    olga.open("/workshops");
    olga.page()
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText("Evening class"))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Go in"))
        .click();
    olga.sees(olga.byRole(AriaRole.LINK, "Room"), MINUTE);
    return door;
  }

  private static void theRoomMovesTogether(Visitor olga, List<Visitor> people) {
    olga.matching(AriaRole.BUTTON, "Move the room to step 1,.*").click();
    for (Visitor person : people) {
      person.page().waitForURL("**/workshops/**");
      olga.sees(person.byRole(AriaRole.REGION, "Where the room is"), MINUTE);
    }
  }

  private static void everybodyTrains(List<Visitor> people) {
    for (Visitor person : people) {
      person.open("/runs/new?plan=" + Links.plan(Plans.quick()));
      person.press("Submit run");
      person.awaitRunPage();
    }
    people.forEach(person -> person.awaitState("Finished", 5 * MINUTE));
  }

  private static void graceIsHelped(Visitor olga, Visitor grace) {
    grace.press("Raise your hand");
    grace.page().getByLabel("What do you need?").fill("Is this good?");
    grace.press("Raise hand");
    olga.press("Help Grace");
    olga.page().getByLabel("Answer").first().fill("Very. Now try more epochs.");
    olga.press("Send answer");
    assertThat(grace.matching(AriaRole.REGION, "Answer of .*"))
        .containsText("Now try more epochs", new ContainsTextOptions().setTimeout(MINUTE));
  }

  private static void everybodyHears(Visitor olga, List<Visitor> people) {
    olga.page().getByLabel("Tell everybody").fill("Five more minutes.");
    olga.press("Say it");
    for (Visitor person : people) {
      assertThat(person.matching(AriaRole.REGION, "Message of .*"))
          .containsText("Five more minutes.", new ContainsTextOptions().setTimeout(MINUTE));
    }
  }

  private static void adaTakesHerRunHome(Visitor ada) throws IOException {
    ada.open("/account");
    Path pack = ada.downloadWith(ada.button("Take home"));
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(pack.toFile())) {
      zip.stream().map(ZipEntry::getName).forEach(names::add);
    }
    assertThat(names).anyMatch(name -> name.endsWith("/model.onnx"));
    assertThat(names).anyMatch(name -> name.endsWith("/curve.csv"));
    assertThat(names).anyMatch(name -> name.endsWith("repeat.ipynb"));
  }

  private static void theResultsNameEverybody(Visitor olga) throws IOException {
    olga.open("/workshops");
    olga.byRole(AriaRole.LINK, "Evening class").click();
    String results = Files.readString(olga.downloadWith(olga.byRole(AriaRole.LINK, "Results")));
    assertThat(results).contains("Ada", "Grace", "Eve").contains("SUCCEEDED");
  }
}
