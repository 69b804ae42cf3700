package dev.trainyard.server.dryrun;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;

/** A dry run as an administrator asks for it. */
@Schema(name = "NewDryRun")
record NewDryRunBody(
    @Schema(example = "120", description = "Bots, 5 to 200") int participants,
    @Schema(example = "3", description = "How long they stay, 1 to 10") int minutes,
    @Schema(nullable = true, description = "What they train; lenet if left out") BotNetwork network,
    @Schema(
            nullable = true,
            description =
                "true to play it although runs of people wait or are trained, which then have to share"
                    + " the workers with the bots")
        Boolean besidePeople) {

  static final int FEWEST = 5;
  static final int MOST = 200;
  static final int LONGEST = 10;

  NewDryRunBody {
    network = Objects.requireNonNullElse(network, BotNetwork.LENET);
    besidePeople = Objects.requireNonNullElse(besidePeople, false);
  }
}
