package dev.trainyard.server.pool;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pool")
@Tag(name = "Pool")
class PoolApi {
  private final DescribePool describe;

  PoolApi(DescribePool describe) {
    this.describe = describe;
  }

  @Operation(summary = "See the workers, their devices and what each is doing")
  @GetMapping
  PoolView pool(@AuthenticationPrincipal Person person) {
    Admission.toTakePart(person);
    return describe.now().seenBy(person);
  }
}
