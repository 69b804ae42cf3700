/** One drawing, read by everybody's models: only their answers leave the server. */
@ApplicationModule(
    displayName = "Arena",
    allowedDependencies = {
      "problem",
      "account",
      "audit",
      "run",
      "dataset",
      "model",
      "prediction",
      "leaderboard"
    })
package dev.trainyard.server.arena;

import org.springframework.modulith.ApplicationModule;
