/** Wakes those who read rows; the rows are the truth and a lost ring loses nothing. */
package dev.trainyard.exchange.notify;
