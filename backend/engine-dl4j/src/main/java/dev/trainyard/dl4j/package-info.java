/**
 * Turns a plan into a trained network with ND4J, the numeric library of Deeplearning4j. The front
 * door is {@link dev.trainyard.dl4j.Dl4jTrainerProvider}; no Spring, no SQL.
 */
package dev.trainyard.dl4j;
