/**
 * The room that a workshop is held in: where everybody is asked to be, what they are told, how each
 * of them fares, and who needs a hand.
 */
@ApplicationModule(
    displayName = "Room",
    allowedDependencies = {"problem", "account", "audit", "run", "workshop"})
package dev.trainyard.server.room;

import org.springframework.modulith.ApplicationModule;
