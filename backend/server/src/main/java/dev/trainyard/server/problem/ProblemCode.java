package dev.trainyard.server.problem;

import java.util.Locale;

/** The stable codes of problems, with their HTTP status and title. */
public enum ProblemCode {
  MALFORMED_JSON(400, "The body is not readable JSON"),
  BAD_REQUEST(400, "The request cannot be understood"),
  UNAUTHENTICATED(401, "You are not signed in"),
  BAD_CREDENTIALS(401, "E-mail address or password is wrong"),
  FORBIDDEN(403, "You may not do this"),
  CSRF_MISSING(403, "The CSRF token is missing or out of date"),
  JOIN_CODE_WRONG(403, "The join code is wrong"),
  REGISTRATION_CLOSED(403, "Registration is closed"),
  NOT_FOUND(404, "There is no such thing"),
  METHOD_NOT_ALLOWED(405, "This address does not know that method"),
  NOT_ACCEPTABLE(406, "There is no answer in the form that was asked for"),
  CONFLICT(409, "This does not fit the present state"),
  EMAIL_TAKEN(409, "The e-mail address has an account already"),
  MODEL_NOT_READY(409, "The run has no model"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA(415, "The body has a type that is not read here"),
  VALIDATION_FAILED(422, "Some fields are wrong"),
  WRONG_IMAGE(422, "The image cannot be used"),
  RATE_LIMITED(429, "Too many attempts"),
  INTERNAL(500, "Something broke in the server"),
  UNAVAILABLE(503, "A part of the platform is away");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** As in JSON: {@code validation-failed}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
