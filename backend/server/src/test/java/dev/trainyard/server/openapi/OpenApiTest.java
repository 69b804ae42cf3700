package dev.trainyard.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.ServerTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The API's description is whole, and can be read without any other server. */
@ServerTest
class OpenApiTest {
  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void everyEndpointIsDescribed() {
    JsonNode paths = document().get("paths");
    Set<String> missing = new TreeSet<>();
    for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
      for (String pattern : mapping.getPatternValues()) {
        String path = pattern.replace("{*name}", "{name}");
        mapping.getMethodsCondition().getMethods().stream()
            .map(method -> method.name().toLowerCase(java.util.Locale.ROOT))
            .filter(method -> pattern.startsWith("/api/v1") && isOurs(pattern))
            .filter(method -> paths.path(path).path(method).path("summary").isMissingNode())
            .forEach(method -> missing.add(method + " " + path));
      }
    }
    assertThat(missing).isEmpty();
    assertThat(paths.properties()).hasSizeGreaterThan(20);
  }

  private static boolean isOurs(String pattern) {
    return !pattern.contains("openapi.json") && !pattern.contains("docs");
  }

  @Test
  void problemsAndDocumentsHaveSchemas() {
    JsonNode document = document();
    JsonNode submit = document.at("/paths/~1api~1v1~1runs/post");

    assertThat(submit.at("/responses/202/content").toString()).contains("#/components/schemas/Run");
    assertThat(
            submit
                .at("/responses/422/content")
                .path("application/problem+json")
                .at("/schema/$ref")
                .asString())
        .isEqualTo("#/components/schemas/Problem");
    Set<String> schemas = new TreeSet<>();
    document.at("/components/schemas").properties().stream()
        .map(Map.Entry::getKey)
        .forEach(schemas::add);
    assertThat(schemas)
        .contains("Plan", "Network", "Analysis", "Dataset", "Run", "Measurement", "Problem")
        .contains("Pool", "Worker", "Device", "Speed", "Work", "EngineForecast");
    assertThat(document.at("/components/schemas/Run/properties/precision/enum").toString())
        .contains("fp32", "bf16");
    assertThat(document.at("/components/schemas/Run/properties/engineReason/type").toString())
        .contains("null");
    assertThat(
            document.at("/components/schemas/CheckedPlan/properties/engines/items/$ref").asString())
        .endsWith("/EngineForecast");
    JsonNode plan = document.at("/components/schemas/Plan/properties");
    assertThat(plan.at("/optimizer/properties/kind/enum").toString()).contains("adamw", "rmsprop");
    assertThat(plan.at("/schedule/properties/kind/enum").toString()).contains("step", "cosine");
    assertThat(plan.at("/stopping/properties/patience/type").toString()).contains("null");
    assertThat(plan.at("/initialization/oneOf").toString()).contains("lecun", "sigma");
    document
        .findValuesAsString("$ref")
        .forEach(ref -> assertThat(schemas).contains(ref.substring(ref.lastIndexOf('/') + 1)));
  }

  @Test
  void theReadablePageNeedsNoOtherServer() {
    Caller browser = Caller.browser(port);
    Answer page = browser.get("/swagger-ui/index.html");

    assertThat(browser.get("/docs").header("Location")).endsWith("/api/v1/swagger-ui/index.html");
    assertThat(new String(page.bytes())).contains("swagger-ui").doesNotContain("http");
    assertThat(new String(browser.get("/swagger-ui/swagger-initializer.js").bytes()))
        .contains("/api/v1/openapi.json")
        .doesNotContain("petstore");
  }

  private JsonNode document() {
    Answer answer = Caller.browser(port).get("/openapi.json");
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }
}
