/**
 * Training images that are moved a little, so that a network sees none of them twice as it is
 * (Krizhevsky et al. 2012, section 4.1).
 */
package dev.trainyard.engine.training.augment;
