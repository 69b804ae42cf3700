package dev.trainyard.server.arena;

import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases a drawing for whoever drew it, or for an organizer. */
@Component
class EraseDrawing {
  private final Drawings drawings;
  private final Audit audit;

  EraseDrawing(Drawings drawings, Audit audit) {
    this.drawings = drawings;
    this.audit = audit;
  }

  @Transactional
  public void of(Person by, Drawing drawing) {
    drawings.erase(drawing.id());
    audit.recordForeign(
        by,
        drawing.drawer(),
        drawing.workshop(),
        "erase drawing",
        drawing.id().toString(),
        "Erased a drawing in the arena.");
  }
}
