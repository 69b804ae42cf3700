/**
 * Where Trainyard lives on one machine: its settings, its data folder, the embedded PostgreSQL, the
 * object store, the local worker processes. Knows no other room of the server.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Home",
    allowedDependencies = {})
package dev.trainyard.server.home;
