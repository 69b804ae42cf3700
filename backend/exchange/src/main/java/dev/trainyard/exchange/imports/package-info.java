/** Model files that people bring, between the server that takes them and the workers that read. */
package dev.trainyard.exchange.imports;
