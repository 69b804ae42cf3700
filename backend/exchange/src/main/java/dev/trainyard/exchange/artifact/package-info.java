/** What a run left behind in the object store, by name. */
package dev.trainyard.exchange.artifact;
