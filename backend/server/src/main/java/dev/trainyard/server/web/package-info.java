/** The browser app's files, and whether the server is well. */
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {})
package dev.trainyard.server.web;

import org.springframework.modulith.ApplicationModule;
