package dev.trainyard.server.problem;

import dev.trainyard.engine.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param field of each error: a JSON pointer into the request's body, or {@code ?name} for a query
 *     parameter
 */
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 writes it")
public record ProblemDocument(
    @Schema(example = "https://trainyard.dev/problems/validation-failed") String type,
    String title,
    int status,
    @Schema(description = "A sentence that says what is wrong and what to do") String detail,
    String instance,
    @Schema(description = "Stable; programs decide by it", example = "validation-failed")
        String code,
    @Schema(description = "Every mistake at once; empty where no field is to blame")
        List<FieldError> errors) {

  /** One mistake of a body. */
  public record FieldError(
      @Schema(description = "JSON pointer into the body", example = "/plan/batchSize") String field,
      String message) {}

  static ProblemDocument of(Declined declined, String path) {
    ProblemCode code = declined.code();
    return new ProblemDocument(
        "https://trainyard.dev/problems/" + code.text(),
        code.title(),
        code.status(),
        declined.getMessage(),
        path,
        code.text(),
        declined.errors().stream().map(ProblemDocument::error).toList());
  }

  private static FieldError error(Problem problem) {
    return new FieldError(problem.field(), problem.message());
  }
}
