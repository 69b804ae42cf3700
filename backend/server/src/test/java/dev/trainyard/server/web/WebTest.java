package dev.trainyard.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser gets that opens the page. */
@ServerTest
class WebTest {
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"//", "//runs/new", "//runs/abc", "//setup?token=x", "//apiary"})
  void everyPageIsTheApp(String path) {
    Answer answer = Caller.browser(port).get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
        .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//assets/none.js",
        "//none.txt",
        "/api/nonsense",
        "/api/v1/nonsense",
        "//actuator/env",
        "//WEB-INF/web.xml"
      })
  void whatIsNotThereIsNotThePage(String path) {
    Answer answer = Caller.browser(port).get(path);

    assertThat(answer.status()).isBetween(400, 404);
    assertThat(answer.header("Content-Type")).doesNotContain("text/html");
  }

  @Test
  void filesWithAHashStayForEverAndOthersAreAskedFor() {
    Caller browser = Caller.browser(port);
    Answer page = browser.get("//");
    Matcher script =
        Pattern.compile("/assets/[^\"]+\\.js")
            .matcher(new String(page.bytes(), StandardCharsets.UTF_8));
    assertThat(script.find()).isTrue();

    Answer asset =
        browser.send(browser.request("/" + script.group()).GET().header("Accept-Encoding", "gzip"));
    Answer again =
        browser.send(browser.request("//").GET().header("If-None-Match", page.header("ETag")));

    assertThat(asset.header("Cache-Control")).contains("immutable", "max-age=31536000");
    assertThat(asset.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(asset.header("Content-Type")).startsWith("text/javascript");
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void healthIsPublicAndSaysLittle() {
    Answer answer = Caller.browser(port).get("/health");

    assertThat(answer.json().toString()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(Caller.browser(port).get("//actuator/health").status()).isEqualTo(401);
  }
}
