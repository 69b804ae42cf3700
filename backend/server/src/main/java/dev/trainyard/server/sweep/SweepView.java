package dev.trainyard.server.sweep;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A sweep, without its members. */
@Schema(name = "Sweep")
record SweepView(
    UUID id,
    String name,
    @Schema(allowableValues = {"grid", "plans", "study"}) String kind,
    @Schema(
            type = "array",
            description = "What is varied: [{title, values}], in the order of each member's place")
        @JsonRawValue
        String axes,
    UUID owner,
    Instant createdAt,
    @Schema(nullable = true) Instant stoppedAt,
    @Schema(description = "How many members are in each state; WAITING ones have no run yet")
        Map<String, Long> states) {

  /** A sweep with all of its members. */
  @Schema(name = "SweepDetail")
  record Detail(SweepView sweep, List<MemberView> members) {}

  /** One run of a sweep, or what will be one. */
  @Schema(name = "SweepMember")
  record MemberView(
      @Schema(description = "1 for the first") int n,
      String label,
      @Schema(type = "array", description = "One value of each axis") @JsonRawValue String place,
      @Schema(description = "A run's state, WAITING before there is one, or FAILED without one")
          String state,
      @Schema(description = "In words") String reason,
      @Schema(nullable = true) UUID run,
      @Schema(nullable = true, description = "The member that it starts from") Integer base,
      @Schema(description = "0 to 1") double done,
      @Schema(nullable = true, implementation = Double.class) Object testAccuracy,
      @Schema(nullable = true, implementation = Double.class) Object testLoss,
      @Schema(nullable = true, implementation = Double.class) Object trainAccuracy,
      @Schema(nullable = true) Long parameters,
      @Schema(nullable = true, description = "Multiply-accumulates of one example") Long macs,
      @Schema(nullable = true, description = "Spent in training") Double seconds) {}
}
