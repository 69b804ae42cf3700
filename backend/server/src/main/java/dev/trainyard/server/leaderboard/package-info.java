/**
 * Who trains the best network: models of runs, scored by the server on examples whose labels never
 * leave it.
 */
@ApplicationModule(
    displayName = "Leaderboard",
    allowedDependencies = {"problem", "account", "audit", "run", "dataset"})
package dev.trainyard.server.leaderboard;

import org.springframework.modulith.ApplicationModule;
