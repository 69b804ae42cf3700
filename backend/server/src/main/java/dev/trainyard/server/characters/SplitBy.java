package dev.trainyard.server.characters;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What keeps training and test examples apart. */
enum SplitBy {
  /** Who drew a test image drew no training image, as in MNIST. */
  @JsonProperty("person")
  PERSON,
  /** Of each label a share, whoever drew it. */
  @JsonProperty("drawing")
  DRAWING
}
