package dev.trainyard.server.characters;

/** What keeps training and test examples apart. */
enum SplitBy {
  /** Who drew a test image drew no training image, as in MNIST. */
  PERSON,
  /** Of each label a share, whoever drew it. */
  DRAWING
}
