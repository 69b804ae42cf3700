package dev.trainyard.server.openapi;

import dev.trainyard.server.problem.ProblemDocument;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the code can't say of itself: how to sign in, what goes wrong, what documents look like. */
@Configuration(proxyBeanMethods = false)
class DescribeApi {
  private static final String BEARER = "bearer";
  private static final String SESSION = "session";
  private static final Map<String, String> PROBLEMS =
      Map.of(
          "400", "The request cannot be understood (malformed-json)",
          "401", "Nobody is signed in (unauthenticated)",
          "403", "Not allowed (forbidden, csrf-missing)",
          "404", "There is no such thing, or it is somebody else's (not-found)",
          "409", "It does not fit the present state (conflict)",
          "422", "Well formed but wrong; every mistake is in errors (validation-failed)");

  @Bean
  OpenAPI trainyardApi() {
    Components components =
        new Components()
            .addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .description("A token of POST /api/v1/tokens: ty_…"))
            .addSecuritySchemes(
                SESSION,
                new SecurityScheme()
                    .type(SecurityScheme.Type.APIKEY)
                    .in(SecurityScheme.In.COOKIE)
                    .name("SESSION")
                    .description(
                        "Set by POST /api/v1/session. Unsafe methods also send the cookie"
                            + " XSRF-TOKEN back as the header X-XSRF-TOKEN."));
    DocumentSchemas.all().forEach(components::addSchemas);
    return new OpenAPI()
        .info(
            new Info()
                .title("Trainyard")
                .version("1")
                .description(
                    "Train networks on a shared pool of workers. Problems are RFC 9457 documents"
                        + " with a stable code. What happens is told at the WebSocket"
                        + " /api/v1/stream: say {\"watch\": \"runs/<id>\", \"after\": 0}, and for what is"
                        + " measured of its layers {\"watch\": \"runs/<id>/layers\", \"after\": 0}."
                        + " {\"watch\": \"workshop\"} tells what of one's workshop is to be read"
                        + " again, as its kind; \"missed\" stands for all of it."))
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList(BEARER))
        .addSecurityItem(new SecurityRequirement().addList(SESSION));
  }

  @Bean
  OpenApiCustomizer problemsEverywhere() {
    return api -> {
      ModelConverters.getInstance()
          .readAll(ProblemDocument.class)
          .forEach(api.getComponents()::addSchemas);
      api.getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(DescribeApi::addProblems));
    };
  }

  private static void addProblems(Operation operation) {
    Content problem =
        new Content()
            .addMediaType(
                "application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
    new TreeMap<>(PROBLEMS)
        .forEach(
            (status, words) ->
                operation
                    .getResponses()
                    .addApiResponse(status, new ApiResponse().description(words).content(problem)));
  }
}
