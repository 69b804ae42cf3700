/**
 * What a network, a plan, a run and a measurement <em>are</em>. The middle of the house: it imports
 * {@code java.*} and nothing else, and everything else may import it.
 */
package dev.trainyard.engine;
