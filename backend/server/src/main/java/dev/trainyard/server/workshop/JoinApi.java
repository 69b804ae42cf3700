package dev.trainyard.server.workshop;

import dev.trainyard.server.account.JoinRule;
import dev.trainyard.server.account.JoinWorkshop;
import dev.trainyard.server.account.Memberships;
import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Workshops")
class JoinApi {
  private final JoinWorkshop join;
  private final FindWorkshop find;
  private final WorkshopTable table;
  private final ListWorkshops list;
  private final Memberships memberships;

  JoinApi(
      JoinWorkshop join,
      FindWorkshop find,
      WorkshopTable table,
      ListWorkshops list,
      Memberships memberships) {
    this.join = join;
    this.find = find;
    this.table = table;
    this.list = list;
    this.memberships = memberships;
  }

  /** A workshop as everybody sees it who has its code. */
  @Schema(name = "Door")
  record DoorView(
      String title,
      String text,
      @Schema(nullable = true) Instant startsAt,
      @Schema(nullable = true) Instant endsAt,
      JoinRule registration) {}

  /** Where to. */
  @Schema(name = "JoinCode")
  record Code(
      @Schema(example = "K7QM-3FXP")
          @NotBlank(message = Code.WRITE)
          @Size(max = 100, message = Code.WRITE)
          String code) {
    private static final String WRITE = "Write the code that the organizers show.";
  }

  /** Which one. */
  @Schema(name = "WorkshopChoice")
  record Which(@NotNull(message = "Name the workshop by its id.") UUID id) {}

  @Operation(summary = "See what a join code leads to")
  @SecurityRequirements
  @GetMapping("/join/{code}")
  DoorView door(@PathVariable String code) {
    WorkshopRecord workshop = table.find(join.door(code).workshop()).orElseThrow();
    return new DoorView(
        workshop.title(),
        workshop.text(),
        workshop.startsAt().orElse(null),
        workshop.endsAt().orElse(null),
        workshop.registration());
  }

  @Operation(
      summary = "Join a workshop by its code",
      description =
          "You are in it from then on; where organizers approve, you wait before its door with"
              + " the state \"applied\".")
  @PostMapping("/workshops/join")
  WorkshopList.Item join(@AuthenticationPrincipal Person person, @RequestBody Code body) {
    return item(person, join.join(person.id(), body.code()));
  }

  @Operation(summary = "Go into another of your workshops")
  @PutMapping("/me/workshop")
  WorkshopList.Item enter(@AuthenticationPrincipal Person person, @RequestBody Which body) {
    Person there = find.in(body.id(), person);
    memberships.enter(there.workshop(), there.id());
    return item(person, there.workshop());
  }

  private WorkshopList.Item item(Person person, UUID workshop) {
    return list.of(person).stream()
        .filter(item -> item.id().equals(workshop))
        .map(WorkshopList.Item::entered)
        .findFirst()
        .orElseThrow();
  }
}
