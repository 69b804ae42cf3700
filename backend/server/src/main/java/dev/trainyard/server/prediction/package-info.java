/** Asks the models that runs left behind. */
@ApplicationModule(
    displayName = "Predictions",
    allowedDependencies = {"problem", "account", "run", "dataset"})
package dev.trainyard.server.prediction;

import org.springframework.modulith.ApplicationModule;
