/**
 * What people take along when a workshop is over: its results as a table, and each person's own
 * runs as files.
 */
@ApplicationModule(
    displayName = "Results",
    allowedDependencies = {"problem", "account", "audit", "run", "workshop", "leaderboard"})
package dev.trainyard.server.results;

import org.springframework.modulith.ApplicationModule;
