package dev.trainyard.server.account;

import dev.trainyard.server.home.Settings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the operator's chosen organizer an administrator before the server is ready. */
@Component
class EnsureOrganizer implements ApplicationRunner {
  private final Accounts accounts;
  private final Settings settings;

  EnsureOrganizer(Accounts accounts, Settings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    settings
        .organizer()
        .ifPresent(chosen -> accounts.ensureAdministrator(chosen.email(), chosen.password()));
  }
}
