package dev.trainyard.server.run;

import io.swagger.v3.oas.annotations.media.Schema;

/** A plan with so many epochs, if it were handed in now. */
@Schema(name = "WhatIf")
record WhatIfView(
    int epochs,
    @Schema(description = "As often sooner as later") double startsInSeconds,
    @Schema(description = "Nine times in ten sooner") double startsInSecondsAtMost,
    @Schema(nullable = true, description = "null where no speed is known") Double doneInSeconds,
    @Schema(nullable = true) Double doneInSecondsAtMost) {}
