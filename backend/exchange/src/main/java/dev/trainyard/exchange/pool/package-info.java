/** Which workers there are, on what they train and when each was last seen. */
package dev.trainyard.exchange.pool;
