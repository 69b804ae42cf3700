package dev.trainyard.server.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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
  private final Register register;
  private final DescribeMe describe;
  private final SessionPerson session;

  AccountApi(Register register, DescribeMe describe, SessionPerson session) {
    this.register = register;
    this.describe = describe;
    this.session = session;
  }

  @Operation(
      summary = "Register",
      description =
          "Makes an account and signs in: the answer sets the session's cookie. A join code leads"
              + " into its workshop; without one, the first workshop takes in whom it may.")
  @SecurityRequirements
  @PostMapping("/accounts")
  @ResponseStatus(HttpStatus.CREATED)
  Me register(@RequestBody NewAccount body, HttpServletRequest request) {
    Person person = register.register(body);
    session.signIn(person, request);
    return describe.person(person);
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
}
