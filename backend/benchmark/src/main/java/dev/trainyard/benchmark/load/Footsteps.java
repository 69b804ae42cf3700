package dev.trainyard.benchmark.load;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a real browser fetched when somebody signed in.
 *
 * @param before until the form was there, the page itself first
 * @param after the sign-in, until the start page was there
 */
record Footsteps(List<String> before, List<String> after) {

  /** Signs somebody in with a Chromium and follows it. */
  static Footsteps follow(String url, String email, String password) {
    String chromium = System.getenv().getOrDefault("TRAINYARD_CHROMIUM", "/usr/bin/chromium");
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      Page page = browser.newPage();
      List<String> before = new ArrayList<>();
      List<String> after = new ArrayList<>();
      boolean[] signedIn = new boolean[1];
      page.onRequest(
          request -> {
            signedIn[0] |= request.method().equals("POST");
            note(request, url, signedIn[0] ? after : before);
          });
      page.navigate(url + "/");
      page.getByRole(AriaRole.TAB, named("I have an account")).click();
      page.getByLabel("E-mail").fill(email);
      page.getByLabel("Password").first().fill(password);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
      page.getByRole(AriaRole.BUTTON, named("Train your first network")).waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      return new Footsteps(List.copyOf(before), List.copyOf(after));
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void note(Request request, String url, List<String> paths) {
    if (request.method().equals("GET") && request.url().startsWith(url)) {
      paths.add(request.url().substring(url.length()));
    }
  }
}
