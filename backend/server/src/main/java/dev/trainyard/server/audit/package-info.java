/** What organizers did with things that are not theirs: written where it is done, read here. */
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"problem", "account"})
package dev.trainyard.server.audit;

import org.springframework.modulith.ApplicationModule;
