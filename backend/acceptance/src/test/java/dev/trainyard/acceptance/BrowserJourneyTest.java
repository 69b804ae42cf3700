package dev.trainyard.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.trainyard.acceptance.Visitor.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A newcomer's first hour: register, train, watch, stop, train again, draw, download. */
@ExtendWith(SharedTrainyard.class)
class BrowserJourneyTest {

  @Test
  void aNewcomerTrainsANetworkThatReadsTheirHandwriting(LiveTrainyard live) throws IOException {
    try (Visitor grace = Visitor.register(live, "Grace")) {
      grace.press("Train your first network");
      grace.awaitRunPage();
      grace.awaitState("Training", MINUTE);
      grace.sees(grace.matching(AriaRole.IMG, "Loss over .* [0-9]"), MINUTE);
      grace.press("Stop run");
      grace
          .page()
          .getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop run"))
          .click();
      grace.awaitState("Stopped", MINUTE);

      grace.open("/runs/new?plan=" + Links.plan(Plans.readable()));
      grace.press("Submit run");
      grace.awaitRunPage();
      grace.awaitState("Finished", 5 * MINUTE);

      grace.turnTo("Draw");
      drawOne(grace.page());
      assertThat(grace.byRole(AriaRole.REGION, "Prediction"))
          .containsText("Reads as 1", new ContainsTextOptions().setTimeout(MINUTE));
      assertThat(Files.size(grace.download("Download model"))).isGreaterThan(200_000);
    }
  }

  /** One vertical stroke in the middle of the pad. */
  private static void drawOne(Page page) {
    Locator pad = page.getByLabel("Drawing pad");
    pad.scrollIntoViewIfNeeded();
    BoundingBox box = pad.boundingBox();
    double x = box.x + box.width / 2;
    page.mouse().move(x, box.y + box.height * 0.2);
    page.mouse().down();
    for (int step = 1; step <= 12; step++) {
      page.mouse().move(x, box.y + box.height * (0.2 + 0.05 * step));
    }
    page.mouse().up();
  }
}
