package dev.trainyard.engine.plan;

/** The numbers that a training computes with; weights and their updates are always 32-bit. */
public enum Precision {
  /** The trainer's choice: the fastest that costs no accuracy on its device. */
  AUTO,
  /** 32-bit floats throughout. */
  FP32,
  /** Convolutions, dense layers and what lies between them in bfloat16 (8 bits of exponent). */
  BF16
}
