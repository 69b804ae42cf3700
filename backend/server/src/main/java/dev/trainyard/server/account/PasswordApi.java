package dev.trainyard.server.account;

import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people choose a password of their own, such as in place of one that was handed to them. */
@RestController
@RequestMapping("/api/v1/me/password")
@Tag(name = "People")
class PasswordApi {
  private final Accounts accounts;
  private final GivePasswords passwords;
  private final SignInLimit limit;
  private final SessionPerson session;

  PasswordApi(
      Accounts accounts, GivePasswords passwords, SignInLimit limit, SessionPerson session) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limit = limit;
    this.session = session;
  }

  /** The password that one has, and the one that one wants. */
  @Schema(name = "PasswordChange")
  record Change(
      @NotNull(message = "Write the password that you have now.")
          @Size(max = 200, message = "No password here has more than 200 characters.")
          String current,
      @NotNull(message = Words.PASSWORD) @Size(min = 10, max = 200, message = Words.PASSWORD)
          String next) {
    @Override
    public String toString() {
      return "Change[…]";
    }
  }

  @Operation(
      summary = "Change one's own password",
      description =
          "Signs out every other browser. Tokens stay good; revoke those that somebody else may know.")
  @ApiResponse(responseCode = "204", description = "The new one counts")
  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(
      @AuthenticationPrincipal Person person,
      @RequestBody Change body,
      HttpServletRequest request) {
    limit.check(person.email(), request.getRemoteAddr());
    if (accounts.signIn(person.email(), body.current()).isEmpty()) {
      limit.failed(person.email(), request.getRemoteAddr());
      throw Declined.invalid("/current", "This is not the password that you have now.");
    }
    limit.succeeded(person.email(), request.getRemoteAddr());
    boolean fromBrowser = request.getSession(false) != null;
    passwords.change(person.id(), body.next());
    if (fromBrowser) {
      session.signIn(person, request);
    }
  }
}
