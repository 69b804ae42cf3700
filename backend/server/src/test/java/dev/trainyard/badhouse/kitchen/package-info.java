/** May use nobody, and does. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.trainyard.badhouse.kitchen;
