package dev.trainyard.engine.training.finding;

import java.util.Optional;

/** Recognises one thing that goes wrong. */
interface Symptom {
  Optional<Finding> in(Evidence evidence);
}
