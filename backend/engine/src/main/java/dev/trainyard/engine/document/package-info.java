/**
 * Networks, plans, analyses and data set descriptions as trees of {@code Map}, {@code List}, {@code
 * String}, {@code Number} and {@code Boolean}, which the edges turn into JSON text and back.
 */
package dev.trainyard.engine.document;
