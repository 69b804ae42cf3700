package dev.trainyard.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A newcomer's first hour: register, train, watch, stop, train again, draw, download. */
@ExtendWith(SharedTrainyard.class)
class BrowserJourneyTest {
  private static final double MINUTE = 60_000;
  private static final double FIVE_MINUTES = 5 * MINUTE;

  @Test
  void aNewcomerTrainsANetworkThatReadsTheirHandwriting(LiveTrainyard live) throws IOException {
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      register(page, live);

      button(page, "Train your first network").click();
      page.waitForURL(Pattern.compile(".*/runs/[0-9a-f-]{36}.*"));
      assertState(page, "Training", MINUTE);
      assertThat(page.getByRole(AriaRole.IMG, matching("Loss over .* [0-9]")))
          .isVisible(within(MINUTE));
      button(page, "Stop run").click();
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop run"))
          .click();
      assertState(page, "Stopped", MINUTE);

      page.navigate(live.url() + "/runs/new?plan=" + Links.plan(Plans.readable()));
      button(page, "Submit run").click();
      page.waitForURL(Pattern.compile(".*/runs/[0-9a-f-]{36}.*"));
      assertState(page, "Finished", FIVE_MINUTES);

      drawOne(page);
      assertThat(page.getByRole(AriaRole.REGION, named("Prediction")))
          .containsText("Reads as 1", new ContainsTextOptions().setTimeout(MINUTE));

      Download download =
          page.waitForDownload(
              () -> page.getByRole(AriaRole.LINK, named("Download model")).first().click());
      Path model = download.path();
      assertThat(Files.size(model)).isGreaterThan(200_000);
    }
  }

  private static void register(Page page, LiveTrainyard live) {
    page.navigate(live.url());
    page.getByLabel("Your name").fill("Grace");
    page.getByLabel("E-mail").fill("grace-%d@example.org".formatted(System.nanoTime()));
    page.getByLabel("Password").first().fill("nanoseconds of wire");
    button(page, "Create account").click();
    assertThat(button(page, "Train your first network")).isVisible(within(MINUTE));
  }

  /** One vertical stroke in the middle of the pad. */
  private static void drawOne(Page page) {
    Locator pad = page.getByLabel("Drawing pad");
    if (!pad.isVisible()) {
      page.getByRole(AriaRole.TAB, named("Draw")).click();
    }
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

  private static void assertState(Page page, String word, double milliseconds) {
    Locator state = page.getByLabel("State of the run");
    assertThat(state.getByText(word, new Locator.GetByTextOptions().setExact(true)))
        .isVisible(within(milliseconds));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name)).first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions matching(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(name));
  }

  private static IsVisibleOptions within(double milliseconds) {
    return new IsVisibleOptions().setTimeout(milliseconds);
  }
}
