/** The recipes that yield networks, and what follows from a network that somebody wrote. */
@ApplicationModule(
    displayName = "Architectures",
    allowedDependencies = {"problem"})
package dev.trainyard.server.architecture;

import org.springframework.modulith.ApplicationModule;
