/**
 * Data sets that need no file: points in the plane, curves, scenes of digits. Each is a function of
 * its id, the options and the seed.
 */
package dev.trainyard.engine.dataset.made;
