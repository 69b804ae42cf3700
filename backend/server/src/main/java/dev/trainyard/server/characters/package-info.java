/**
 * Characters that a class draws itself: collected with consent, looked through, and frozen into
 * data sets that everybody trains on.
 */
@ApplicationModule(
    displayName = "Characters",
    allowedDependencies = {"problem", "account", "audit", "dataset", "prediction"})
package dev.trainyard.server.characters;

import org.springframework.modulith.ApplicationModule;
