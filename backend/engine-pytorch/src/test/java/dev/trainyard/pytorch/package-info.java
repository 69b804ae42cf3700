/** The laws of this engine, on the real library. */
package dev.trainyard.pytorch;
