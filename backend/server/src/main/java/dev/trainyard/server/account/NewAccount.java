package dev.trainyard.server.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What somebody writes to register. */
record NewAccount(
    @Schema(example = "ada@example.org")
        @NotBlank(message = Words.EMAIL)
        @Email(message = Words.EMAIL)
        @Size(max = 254, message = Words.EMAIL)
        String email,
    @Schema(example = "Ada")
        @NotBlank(message = Words.DISPLAY_NAME)
        @Size(max = 80, message = Words.DISPLAY_NAME)
        @Pattern(regexp = Words.NO_CONTROL_CHARACTERS, message = Words.DISPLAY_NAME)
        String displayName,
    @Schema(example = "a long enough password")
        @NotNull(message = Words.PASSWORD)
        @Size(min = 10, max = 200, message = Words.PASSWORD)
        String password,
    @Schema(
            nullable = true,
            description = "Of the workshop to join; needed where the registration is \"join-code\"")
        String joinCode) {

  @Override
  public String toString() {
    return "NewAccount[" + email + "]";
  }
}
