/** Runs: handed in, listed, watched by number, stopped, and what they leave behind. */
@ApplicationModule(
    displayName = "Runs",
    allowedDependencies = {"problem", "account", "audit", "dataset"})
package dev.trainyard.server.run;

import org.springframework.modulith.ApplicationModule;
