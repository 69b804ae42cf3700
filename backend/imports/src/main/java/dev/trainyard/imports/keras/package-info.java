/** Reads the files of Keras: HDF5 of old, and archives of a config and HDF5 weights. */
package dev.trainyard.imports.keras;
