package dev.trainyard.server.account;

import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "People")
class TokenApi {
  private final Tokens tokens;

  TokenApi(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What somebody writes to get a token. */
  record NewToken(
      @Schema(example = "my laptop")
          @NotBlank(message = Words.TOKEN_NAME)
          @Size(max = 100, message = Words.TOKEN_NAME)
          @Pattern(regexp = Words.NO_CONTROL_CHARACTERS, message = Words.TOKEN_NAME)
          String name) {}

  /** A new token, shown this once. */
  record FreshToken(
      UUID id,
      String name,
      @Schema(description = "Shown only here", example = "ty_…") String token,
      Instant createdAt,
      Instant expiresAt) {}

  /** A token as it is listed. */
  record TokenView(
      UUID id,
      String name,
      Instant createdAt,
      Instant expiresAt,
      @Schema(nullable = true) Instant lastUsedAt) {}

  /** All tokens of one person. */
  record TokenList(List<TokenView> tokens) {}

  @Operation(
      summary = "Make a token for a program",
      description = "The program sends it as Authorization: Bearer ty_…; it is shown only here.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  FreshToken make(@AuthenticationPrincipal Person person, @RequestBody NewToken body) {
    Tokens.Fresh fresh = tokens.make(person, body.name().strip());
    TokenRow row = fresh.row();
    return new FreshToken(row.getId(), row.name(), fresh.text(), row.createdAt(), row.expiresAt());
  }

  @Operation(summary = "List my tokens")
  @GetMapping
  TokenList list(@AuthenticationPrincipal Person person) {
    return new TokenList(
        tokens.of(person).stream()
            .map(
                row ->
                    new TokenView(
                        row.getId(),
                        row.name(),
                        row.createdAt(),
                        row.expiresAt(),
                        row.lastUsedAt()))
            .toList());
  }

  @Operation(summary = "Delete a token")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    if (!tokens.delete(person, id)) {
      throw Declined.notFound("You have no token with the id " + id + ".");
    }
  }
}
