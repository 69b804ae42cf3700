package dev.trainyard.server.account;

import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/setup")
@Tag(name = "People")
@SecurityRequirements
class SetupApi {
  private final SetupLink link;
  private final Accounts accounts;
  private final DescribeMe describe;
  private final SessionPerson session;
  private final TransactionTemplate transaction;

  SetupApi(
      SetupLink link,
      Accounts accounts,
      DescribeMe describe,
      SessionPerson session,
      TransactionTemplate transaction) {
    this.link = link;
    this.accounts = accounts;
    this.describe = describe;
    this.session = session;
    this.transaction = transaction;
  }

  /** What the first administrator writes. */
  record FirstAdministrator(
      @NotBlank(message = "The link on the console holds the token.") String token,
      @NotBlank(message = Words.EMAIL)
          @Email(message = Words.EMAIL)
          @Size(max = 254, message = Words.EMAIL)
          String email,
      @NotBlank(message = Words.DISPLAY_NAME)
          @Size(max = 80, message = Words.DISPLAY_NAME)
          @Pattern(regexp = Words.NO_CONTROL_CHARACTERS, message = Words.DISPLAY_NAME)
          String displayName,
      @NotNull(message = Words.PASSWORD) @Size(min = 10, max = 200, message = Words.PASSWORD)
          String password) {
    @Override
    public String toString() {
      return "FirstAdministrator[" + email + "]";
    }
  }

  @Operation(
      summary = "Become the first administrator",
      description = "With the one-time link that the server's console shows. Signs in.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Me become(@RequestBody FirstAdministrator body, HttpServletRequest request) {
    Person person = transaction.execute(status -> make(body));
    session.signIn(person, request);
    return describe.person(person);
  }

  private Person make(FirstAdministrator body) {
    if (!link.use(body.token())) {
      throw Declined.because(
          ProblemCode.FORBIDDEN,
          "This set-up link is wrong or used up. The server's console shows a good one at start,"
              + " as long as there is no administrator.");
    }
    return accounts.makeAdministrator(body.email(), body.displayName(), body.password());
  }
}
