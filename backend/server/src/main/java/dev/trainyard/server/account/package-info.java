/** Who is there: accounts, sessions, bearer tokens, roles, and the doors that ask for them. */
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {"problem", "home"})
package dev.trainyard.server.account;

import org.springframework.modulith.ApplicationModule;
