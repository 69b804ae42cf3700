/** Model files of other programs: read beside the training, each in a process of its own. */
package dev.trainyard.worker.imports;
