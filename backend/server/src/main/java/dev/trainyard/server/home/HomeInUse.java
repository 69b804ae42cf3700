package dev.trainyard.server.home;

import java.nio.file.Path;

/** Another server runs on the same data folder. */
final class HomeInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HomeInUse(Path home, String process) {
    super(
        "Trainyard already runs on %s (process %s): use that one, stop it first, or give this one another folder with TRAINYARD_HOME."
            .formatted(home, process));
  }
}
