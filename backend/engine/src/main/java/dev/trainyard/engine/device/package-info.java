/** What a machine is, as far as Java and its system tell. */
package dev.trainyard.engine.device;
