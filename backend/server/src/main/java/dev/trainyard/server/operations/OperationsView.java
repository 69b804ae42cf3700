package dev.trainyard.server.operations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * How the server that answers is. Of several servers each tells only of itself.
 *
 * @param history of the last ten minutes, every ten seconds, the oldest first
 */
@Schema(name = "Operations")
record OperationsView(ServerView server, NowView now, List<PointView> history) {

  /** Which server this is. */
  @Schema(name = "OperatedServer")
  record ServerView(
      @Schema(example = "yard-1:8080") String name,
      Instant startedAt,
      double uptimeSeconds,
      int processors) {}

  /** The last minute, and what is in use at this moment. */
  @Schema(name = "OperationsNow")
  record NowView(
      double requestsPerSecond,
      @Schema(description = "Answers with a status of 500 and more in the last minute") long errors,
      @Schema(nullable = true, description = "Of the last minute; null without a request")
          Double medianMillis,
      @Schema(nullable = true, description = "95 % were answered within") Double p95Millis,
      int openSockets,
      @Schema(nullable = true, description = "That workers write, all servers together")
          Double measurementsPerSecond,
      ConnectionsView connections,
      long heapBytes,
      long mostHeapBytes) {}

  /** The server's connections to the database. */
  @Schema(name = "DatabaseConnections")
  record ConnectionsView(
      int inUse, @Schema(description = "Requests that wait for one") int waiting, int most) {}

  /** Ten seconds. */
  @Schema(name = "OperationsPoint")
  record PointView(
      Instant at,
      double requestsPerSecond,
      long errors,
      @Schema(nullable = true) Double medianMillis,
      @Schema(nullable = true) Double p95Millis,
      @Schema(nullable = true) Integer openSockets,
      @Schema(nullable = true) Double measurementsPerSecond,
      @Schema(nullable = true) Integer connectionsInUse,
      @Schema(nullable = true) Long heapBytes) {}
}
