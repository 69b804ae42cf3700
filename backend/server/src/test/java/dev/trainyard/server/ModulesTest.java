package dev.trainyard.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The rooms of the server use each other only as their package-info says. */
class ModulesTest {

  @Test
  void everyRoomKeepsToItsNeighbours() {
    ApplicationModules.of(Trainyard.class).verify();
  }

  @Test
  void theGuardSeesAForbiddenNeighbour() {
    ApplicationModules badHouse = ApplicationModules.of("dev.trainyard.badhouse", location -> true);

    assertThatThrownBy(badHouse::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("kitchen");
  }
}
