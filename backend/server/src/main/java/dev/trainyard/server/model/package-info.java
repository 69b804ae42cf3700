/** The registry: networks that somebody keeps, with where they came from. */
@ApplicationModule(
    displayName = "Models",
    allowedDependencies = {"problem", "account", "audit", "run"})
package dev.trainyard.server.model;

import org.springframework.modulith.ApplicationModule;
