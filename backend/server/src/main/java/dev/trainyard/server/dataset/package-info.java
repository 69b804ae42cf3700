/** What there is to train on: descriptions and pictures of the data sets on the shelf. */
@ApplicationModule(
    displayName = "Data sets",
    allowedDependencies = {"problem"})
package dev.trainyard.server.dataset;

import org.springframework.modulith.ApplicationModule;
