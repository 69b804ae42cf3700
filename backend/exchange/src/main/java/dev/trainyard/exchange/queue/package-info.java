/** Who trains what and when: runs wait here, are leased by workers and end with a reason. */
package dev.trainyard.exchange.queue;
