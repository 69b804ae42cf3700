/** The machine-readable description of the API. */
@ApplicationModule(
    displayName = "OpenAPI",
    allowedDependencies = {"problem"})
package dev.trainyard.server.openapi;

import org.springframework.modulith.ApplicationModule;
