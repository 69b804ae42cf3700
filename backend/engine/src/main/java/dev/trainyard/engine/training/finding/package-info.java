/**
 * What goes wrong in trainings, recognised in what they measure: each symptom is a pure function of
 * a plan and its measurements, and says what to change.
 */
package dev.trainyard.engine.training.finding;
