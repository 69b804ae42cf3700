/**
 * Workshops: what is taught when and to whom, and the people in them. What a person may do follows
 * from the membership, which the room of people reads with every request.
 */
@ApplicationModule(
    displayName = "Workshops",
    allowedDependencies = {"problem", "account", "audit", "home", "run"})
package dev.trainyard.server.workshop;

import org.springframework.modulith.ApplicationModule;
