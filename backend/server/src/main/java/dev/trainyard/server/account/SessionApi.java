package dev.trainyard.server.account;

import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "People")
@SecurityRequirements
class SessionApi {
  private final Accounts accounts;
  private final DescribeMe describe;
  private final SessionPerson session;
  private final SignInLimit limit;

  SessionApi(Accounts accounts, DescribeMe describe, SessionPerson session, SignInLimit limit) {
    this.accounts = accounts;
    this.describe = describe;
    this.session = session;
    this.limit = limit;
  }

  /** What somebody writes to sign in. */
  record Credentials(
      @NotBlank(message = Words.EMAIL) @Size(max = 254, message = Words.EMAIL) String email,
      @NotNull(message = "Write your password.")
          @Size(max = 200, message = "No password here has more than 200 characters.")
          String password) {
    @Override
    public String toString() {
      return "Credentials[" + email + "]";
    }
  }

  @Operation(summary = "Sign in", description = "Sets the session's cookie.")
  @PostMapping
  Me signIn(@RequestBody Credentials body, HttpServletRequest request) {
    limit.check(body.email(), request.getRemoteAddr());
    Optional<Person> person = accounts.signIn(body.email(), body.password());
    if (person.isEmpty()) {
      limit.failed(body.email(), request.getRemoteAddr());
      throw Declined.because(
          ProblemCode.BAD_CREDENTIALS, "The e-mail address or the password is wrong.");
    }
    limit.succeeded(body.email(), request.getRemoteAddr());
    session.signIn(person.get(), request);
    return describe.person(person.get());
  }

  @Operation(summary = "Sign out")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request) {
    session.signOut(request);
  }
}
