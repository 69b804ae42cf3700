/** What can be seen of a network after an epoch, computed without the engine that trained it. */
package dev.trainyard.worker.insight;
