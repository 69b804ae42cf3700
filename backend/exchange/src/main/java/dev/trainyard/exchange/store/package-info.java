/** Keeps files by key: in a folder for one machine, in S3 for many. */
package dev.trainyard.exchange.store;
