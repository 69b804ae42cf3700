package dev.trainyard.server.pool;

import dev.trainyard.exchange.pool.WorkerId;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets a worker rest and work again. Nothing calls it: it hears so in the answers that it asks for.
 */
@RestController
@RequestMapping("/api/v1/pool/workers/{id}")
@Tag(name = "Pool")
class DrainApi {
  private final WorkerRegistry workers;
  private final Audit audit;

  DrainApi(WorkerRegistry workers, Audit audit) {
    this.workers = workers;
    this.audit = audit;
  }

  @Operation(
      summary = "Drain a worker",
      description =
          "For administrators: the pool is the installation's. After the step that it is in it saves its run, which goes on elsewhere,"
              + " and takes no other until it is resumed. It stays in the pool.")
  @ApiResponse(responseCode = "204", description = "It will rest")
  @PostMapping("/drain")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drain(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    order(person, id, true);
  }

  @Operation(summary = "Let a drained worker work again", description = "For administrators.")
  @ApiResponse(responseCode = "204", description = "It will take runs again")
  @PostMapping("/resume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    order(person, id, false);
  }

  private void order(Person person, UUID id, boolean drain) {
    Admission.toAdminister(person, "Only an administrator may let a worker rest or work again.");
    if (!workers.orderDrain(new WorkerId(id), drain)) {
      throw Declined.notFound("There is no worker %s in the pool.".formatted(id));
    }
    audit.record(
        person,
        drain ? "drain worker" : "resume worker",
        id.toString(),
        drain ? "It takes no other run." : "It takes runs again.");
  }
}
