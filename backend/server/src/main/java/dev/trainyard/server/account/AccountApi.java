package dev.trainyard.server.account;

import dev.trainyard.server.home.Registration;
import dev.trainyard.server.home.Settings;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "People")
class AccountApi {
  private final Accounts accounts;
  private final DescribeMe describe;
  private final SessionPerson session;
  private final Settings settings;

  AccountApi(Accounts accounts, DescribeMe describe, SessionPerson session, Settings settings) {
    this.accounts = accounts;
    this.describe = describe;
    this.session = session;
    this.settings = settings;
  }

  @Operation(
      summary = "Register",
      description = "Makes an account and signs in: the answer sets the session's cookie.")
  @SecurityRequirements
  @PostMapping("/accounts")
  @ResponseStatus(HttpStatus.CREATED)
  Me register(@RequestBody NewAccount body, HttpServletRequest request) {
    if (settings.registration() == Registration.CLOSED) {
      throw Declined.because(
          ProblemCode.REGISTRATION_CLOSED, "Registration is closed. Ask an organizer.");
    }
    if (settings.registration() == Registration.JOIN_CODE && !isJoinCode(body.joinCode())) {
      throw Declined.because(
          ProblemCode.JOIN_CODE_WRONG, "The join code is wrong. The organizers show it.");
    }
    Person person =
        accounts.make(body.email(), body.displayName(), body.password(), Role.PARTICIPANT);
    session.signIn(person, request);
    return describe.person(person);
  }

  private boolean isJoinCode(String written) {
    return written != null
        && settings
            .joinCode()
            .filter(code -> MessageDigest.isEqual(bytes(code), bytes(written.strip())))
            .isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Operation(
      summary = "Who am I",
      description = "Also hands out the cookie XSRF-TOKEN, signed in or not.")
  @SecurityRequirements
  @GetMapping("/me")
  Me me(@AuthenticationPrincipal Person person, @Schema(hidden = true) CsrfToken csrf) {
    csrf.getToken();
    return person == null ? describe.stranger() : describe.person(person);
  }

  /** How one may register, with the code that the organizers show. */
  record RegistrationView(
      @Schema(allowableValues = {"open", "join-code", "closed"}) String mode,
      @Schema(nullable = true) String joinCode) {}

  @Operation(summary = "How one may register (organizers)")
  @GetMapping("/registration")
  RegistrationView registration(@AuthenticationPrincipal Person person) {
    if (!person.organizes()) {
      throw Declined.because(ProblemCode.FORBIDDEN, "Only organizers see the join code.");
    }
    return new RegistrationView(settings.registration().word(), settings.joinCode().orElse(null));
  }
}
