package dev.trainyard.server.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Server")
class HealthApi {
  private final HealthEndpoint health;

  HealthApi(HealthEndpoint health) {
    this.health = health;
  }

  /** Whether requests can be served. */
  record Health(@Schema(allowableValues = {"UP", "DOWN"}) String status) {}

  @Operation(summary = "Is the server well", description = "503 while it is not.")
  @SecurityRequirements
  @GetMapping("/api/v1/health")
  ResponseEntity<Health> health() {
    boolean up = Status.UP.equals(health.health().getStatus());
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(new Health(up ? "UP" : "DOWN"));
  }
}
