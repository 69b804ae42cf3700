/** The workers, what they run on and what each is doing. */
@ApplicationModule(
    displayName = "Pool",
    allowedDependencies = {"problem", "account", "audit", "run"})
package dev.trainyard.server.pool;

import org.springframework.modulith.ApplicationModule;
