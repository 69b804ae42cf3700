/**
 * What an operator keeps an eye on during an event: this server's numbers, and what fills the disk.
 */
@ApplicationModule(
    displayName = "Operations",
    allowedDependencies = {"problem", "account", "home", "stream"})
package dev.trainyard.server.operations;

import org.springframework.modulith.ApplicationModule;
