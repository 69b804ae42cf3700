/**
 * Rehearses an event: bots with accounts of their own do over HTTP and socket what a class does,
 * and a report says whether the real one would go well. Nothing of them stays but the report.
 */
@ApplicationModule(
    displayName = "Dry runs",
    allowedDependencies = {"problem", "account", "audit", "run", "operations"})
package dev.trainyard.server.dryrun;

import org.springframework.modulith.ApplicationModule;
