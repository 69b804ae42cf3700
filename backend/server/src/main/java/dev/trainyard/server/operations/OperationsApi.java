package dev.trainyard.server.operations;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations")
@Tag(name = "Operations")
class OperationsApi {
  private final DescribeOperations describe;
  private final MeasureStorage storage;

  OperationsApi(DescribeOperations describe, MeasureStorage storage) {
    this.describe = describe;
    this.storage = storage;
  }

  @Operation(
      summary = "See how the server is (organizers)",
      description =
          "Requests, their times, sockets, measurements and memory: of the last minute, and every"
              + " ten seconds of the last ten minutes. Of several servers, the one that answers.")
  @GetMapping
  OperationsView operations(@AuthenticationPrincipal Person person) {
    requireOrganizer(person);
    return describe.now();
  }

  @Operation(
      summary = "See what is stored, and whose it is (organizers)",
      description =
          "Of the workshop that you are in; of all, for administrators. Data sets belong to the"
              + " installation, so that only administrators see their size.")
  @GetMapping("/storage")
  StorageView storage(@AuthenticationPrincipal Person person) {
    requireOrganizer(person);
    return storage.seenBy(person);
  }

  private static void requireOrganizer(Person person) {
    Admission.toOrganize(person, "Only organizers see how the server is.");
  }
}
