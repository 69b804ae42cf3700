/**
 * Models of other programs as trained networks. Their files are nobody's we know, so a worker has
 * them read by {@link dev.trainyard.imports.ImportProgram}, in a process with limits of its own.
 */
package dev.trainyard.imports;
