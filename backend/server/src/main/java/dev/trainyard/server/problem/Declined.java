package dev.trainyard.server.problem;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that is answered with a problem instead of what it asked for. */
public final class Declined extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<Problem> errors;
  private final Duration retryAfter;

  private Declined(ProblemCode code, String detail, List<Problem> errors, Duration retryAfter) {
    super(detail);
    this.code = code;
    this.errors = List.copyOf(errors);
    this.retryAfter = retryAfter;
  }

  /**
   * @param detail a sentence to the person: what is wrong and what to do
   */
  public static Declined because(ProblemCode code, String detail) {
    return new Declined(code, detail, List.of(), null);
  }

  public static Declined notFound(String detail) {
    return because(ProblemCode.NOT_FOUND, detail);
  }

  /** With all mistakes at once; fields are JSON pointers into the body, or {@code ?name}. */
  public static Declined invalid(List<Problem> errors) {
    String detail =
        errors.size() == 1
            ? errors.get(0).message()
            : "%d fields are wrong; each is listed in errors.".formatted(errors.size());
    return new Declined(ProblemCode.VALIDATION_FAILED, detail, errors, null);
  }

  public static Declined invalid(String field, String message) {
    return invalid(List.of(new Problem(field, message)));
  }

  /** A refusal of something that the body holds at {@code prefix}, such as {@code /plan}. */
  public static Declined invalid(Refused refused, String prefix) {
    return invalid(refused.problems().stream().map(problem -> problem.under(prefix)).toList());
  }

  public static Declined tooMany(String detail, Duration retryAfter) {
    return new Declined(ProblemCode.RATE_LIMITED, detail, List.of(), retryAfter);
  }

  public static Declined unavailable(String detail) {
    return new Declined(ProblemCode.UNAVAILABLE, detail, List.of(), Duration.ofSeconds(2));
  }

  /** What a request hears while PostgreSQL restarts. */
  public static Declined databaseAway() {
    return unavailable("The database is away for a moment. Try again.");
  }

  public ProblemCode code() {
    return code;
  }

  public List<Problem> errors() {
    return errors;
  }

  /** How long to wait before the next attempt, where waiting helps. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
