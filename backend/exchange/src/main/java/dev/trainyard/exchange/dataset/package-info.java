/** Data sets in the object store, published once and read by every worker. */
package dev.trainyard.exchange.dataset;
