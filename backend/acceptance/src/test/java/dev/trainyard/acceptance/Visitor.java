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
    Visitor visitor = open(live, live.url());
    visitor.createAccount(name);
    visitor.sees(visitor.button("Train your first network"), MINUTE);
    return visitor;
  }

  /** The same behind the door of a workshop. */
  static Visitor join(LiveTrainyard live, String door, String name) {
    Visitor visitor = open(live, door);
    visitor.createAccount(name);
    visitor.page.waitForURL("**/workshops/**");
    return visitor;
  }

  /** Somebody who has an account. */
  static Visitor signIn(LiveTrainyard live, String email, String password) {
    Visitor visitor = open(live, live.url());
    visitor.turnTo("I have an account");
    visitor.page.getByLabel("E-mail").fill(email);
    visitor.page.getByLabel("Password").first().fill(password);
    visitor.press("Sign in");
    visitor.sees(visitor.byRole(AriaRole.LINK, "Room"), MINUTE);
    return visitor;
  }

  private static Visitor open(LiveTrainyard live, String address) {
    Chromium chromium = Chromium.launch();
    Visitor visitor = new Visitor(chromium, chromium.browser().newContext(), live);
    visitor.page.navigate(address);
    return visitor;
  }

  private void createAccount(String name) {
    page.getByLabel("Your name").fill(name);
    page.getByLabel("E-mail").fill("%s-%d@example.org".formatted(name, System.nanoTime()));
    page.getByLabel("Password").first().fill("nanoseconds of wire");
    press("Create account");
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
    return downloadWith(byRole(AriaRole.LINK, link));
  }

  /** Presses something that downloads something. */
  Path downloadWith(Locator thing) {
    Download download = page.waitForDownload(thing::click);
    return download.path();
  }

  @Override
  public void close() {
    chromium.close();
  }
}
