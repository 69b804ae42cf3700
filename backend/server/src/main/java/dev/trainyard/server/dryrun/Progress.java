package dev.trainyard.server.dryrun;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How far it is.
 *
 * @param phase what happens now, in words
 * @param longestWaitSeconds that is predicted of a bot's run now; null where nobody knows
 */
@Schema(name = "DryRunProgress")
record Progress(
    String phase,
    double seconds,
    int signedIn,
    int sockets,
    int pages,
    int submitted,
    int finished,
    int waiting,
    long measurements,
    int errors,
    @Schema(nullable = true) Double longestWaitSeconds) {}
