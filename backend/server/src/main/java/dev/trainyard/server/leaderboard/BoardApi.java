package dev.trainyard.server.leaderboard;

import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/challenges/{id}/board")
@Tag(name = "Leaderboard")
class BoardApi {
  private final Challenges challenges;
  private final DescribeBoard describe;

  BoardApi(Challenges challenges, DescribeBoard describe) {
    this.challenges = challenges;
    this.describe = describe;
  }

  @Operation(
      summary = "Where everybody stands",
      description =
          "People are called as they want to be, by a number at first; two within noise share a"
              + " rank. It is read at most once a second.")
  @GetMapping
  BoardView board(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return describe.of(challenges.of(person, id), person);
  }
}
