/** A process that leases one run, trains it, reports, and repeats until it is told to end. */
package dev.trainyard.worker;
