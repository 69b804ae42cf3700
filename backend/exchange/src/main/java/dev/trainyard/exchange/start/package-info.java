/** The models that plans start from, kept for as long as a plan names them. */
package dev.trainyard.exchange.start;
