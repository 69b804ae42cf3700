/** How fast this worker trains: measured at its start, and from each of its runs. */
package dev.trainyard.worker.speed;
