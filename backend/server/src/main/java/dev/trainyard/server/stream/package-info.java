/**
 * What happens, told as it happens. Rows are the truth and the doorbell only wakes: every viewer
 * has a last number of its own, so nobody misses a measurement or hears one twice.
 */
@ApplicationModule(
    displayName = "Stream",
    allowedDependencies = {"problem", "account", "run", "pool"})
package dev.trainyard.server.stream;

import org.springframework.modulith.ApplicationModule;
