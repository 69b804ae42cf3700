/**
 * What goes wrong, said once: every mistake becomes an RFC 9457 problem with a stable code, here
 * and nowhere else.
 */
@ApplicationModule(
    displayName = "Problems",
    allowedDependencies = {})
package dev.trainyard.server.problem;

import org.springframework.modulith.ApplicationModule;
