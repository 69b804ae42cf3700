package dev.trainyard.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody with a browser of their own, who finds things by what the screen calls them. */
final class Visitor implements AutoCloseable {
  static final double MINUTE = 60_000;
  private static final Pattern RUN = Pattern.compile(".*/runs/[0-9a-f-]{36}.*");

  private final Chromium chromium;
  private final LiveTrainyard live;
  private final Page page;

  private Visitor(Chromium chromium, BrowserContext context, LiveTrainyard live) {
    this.chromium = chromium;
    this.live = live;
    this.page = context.newPage();
  }

  /** Opens a browser, or ends the test as skipped with the reason, and creates an account. */
  static Visitor register(LiveTrainyard live, String name) {
    Chromium chromium = Chromium.launch();
    Visitor visitor = new Visitor(chromium, chromium.browser().newContext(), live);
    visitor.open("");
    Page page = visitor.page;
    page.getByLabel("Your name").fill(name);
    page.getByLabel("E-mail").fill("%s-%d@example.org".formatted(name, System.nanoTime()));
    page.getByLabel("Password").first().fill("nanoseconds of wire");
    visitor.press("Create account");
    visitor.sees(visitor.button("Train your first network"), MINUTE);
    return visitor;
  }

  Page page() {
    return page;
  }

  void open(String path) {
    page.navigate(live.url() + path);
  }

  Locator button(String name) {
    return byRole(AriaRole.BUTTON, name);
  }

  Locator byRole(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
  }

  Locator matching(AriaRole role, String pattern) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile(pattern)))
        .first();
  }

  void press(String button) {
    button(button).click();
  }

  /** Opens one of the tabs of a page. */
  void turnTo(String tab) {
    byRole(AriaRole.TAB, tab).click();
  }

  void sees(Locator thing, double milliseconds) {
    assertThat(thing).isVisible(new IsVisibleOptions().setTimeout(milliseconds));
  }

  void awaitRunPage() {
    page.waitForURL(RUN);
  }

  /** Waits until the run's page names this state. */
  void awaitState(String word, double milliseconds) {
    Locator state = page.getByLabel("State of the run");
    sees(state.getByText(word, new Locator.GetByTextOptions().setExact(true)), milliseconds);
  }

  /** Follows a link that downloads something. */
  Path download(String link) {
    Download download = page.waitForDownload(() -> byRole(AriaRole.LINK, link).click());
    return download.path();
  }

  @Override
  public void close() {
    chromium.close();
  }
}
