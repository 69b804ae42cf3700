package dev.trainyard.server.architecture;

import dev.trainyard.engine.architecture.Architecture;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What is shown of each architecture. Networks of paper size are worked out once. */
@Component
class Gallery {
  private final Map<String, ArchitectureView> views = new ConcurrentHashMap<>();

  ArchitectureView of(Architecture architecture) {
    return views.computeIfAbsent(architecture.id(), id -> ArchitectureView.of(architecture));
  }
}
