package dev.trainyard.server.account;

import dev.trainyard.server.home.Settings;
import org.springframework.stereotype.Component;

/** Tells a browser who it is signed in as. */
@Component
class DescribeMe {
  private final People people;
  private final Settings settings;

  DescribeMe(People people, Settings settings) {
    this.people = people;
    this.settings = settings;
  }

  Me stranger() {
    return new Me(false, null, null, settings.registration().word());
  }

  Me person(Person person) {
    return new Me(
        true,
        Me.AccountView.of(person),
        person.takesPart()
            ? people.workshop(person.workshop()).map(Me.WorkshopView::of).orElse(null)
            : null,
        settings.registration().word());
  }
}
