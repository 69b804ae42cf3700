/** Families of runs: expanded from one plan, handed in one after another, looked at together. */
@ApplicationModule(
    displayName = "Sweeps",
    allowedDependencies = {"problem", "account", "audit", "run"})
package dev.trainyard.server.sweep;

import org.springframework.modulith.ApplicationModule;
