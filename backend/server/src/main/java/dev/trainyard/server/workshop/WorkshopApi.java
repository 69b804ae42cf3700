package dev.trainyard.server.workshop;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workshops")
@Tag(name = "Workshops")
class WorkshopApi {
  private final ListWorkshops list;
  private final FindWorkshop find;
  private final EditWorkshops edit;

  WorkshopApi(ListWorkshops list, FindWorkshop find, EditWorkshops edit) {
    this.list = list;
    this.find = find;
    this.edit = edit;
  }

  @Operation(summary = "List the workshops that you are in; all, for administrators")
  @GetMapping
  WorkshopList list(@AuthenticationPrincipal Person person) {
    return new WorkshopList(list.of(person));
  }

  @Operation(
      summary = "Make a workshop (administrators)",
      description = "You organize it. It begins with the programme of \"Diving into CNN\".")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<WorkshopView> make(
      @AuthenticationPrincipal Person person, @RequestBody WorkshopBody body) {
    Admission.toAdminister(
        person, "Only administrators make workshops. Ask whoever runs this server.");
    UUID id = edit.make(body, person);
    return ResponseEntity.created(URI.create("/api/v1/workshops/" + id)).body(get(person, id));
  }

  @Operation(summary = "Look at a workshop")
  @GetMapping("/{id}")
  WorkshopView get(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return view(find.in(id, person));
  }

  @Operation(
      summary = "Change a workshop as a whole (its organizers)",
      description = "Only a programme that is left out stays as it is.")
  @PutMapping("/{id}")
  WorkshopView change(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestBody WorkshopBody body) {
    Person there = find.organizing(id, person);
    edit.change(find.of(there), body, there);
    return view(there);
  }

  @Operation(summary = "Replace the join code (its organizers)")
  @PostMapping("/{id}/join-code")
  WorkshopView renewCode(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Person there = find.organizing(id, person);
    edit.renewCode(find.of(there), there);
    return view(there);
  }

  private WorkshopView view(Person there) {
    return WorkshopView.of(find.of(there), there.role());
  }
}
