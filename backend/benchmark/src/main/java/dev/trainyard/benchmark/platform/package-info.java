/**
 * What the platform costs: how soon a submitted run is seen, how late a measurement arrives, and
 * how much slower a training is inside the platform than alone.
 */
package dev.trainyard.benchmark.platform;
