package dev.trainyard.server.workshop;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads programmes for the other rooms. */
@Component
public class Programmes {
  private final WorkshopTable table;

  Programmes(WorkshopTable table) {
    this.table = table;
  }

  /** The steps in order; empty where there are none. */
  public List<Step> of(UUID workshop) {
    return table.find(workshop).map(WorkshopRecord::programme).orElse(List.of());
  }
}
