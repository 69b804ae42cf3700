/** What libtorch runs on here, and in which precision. */
package dev.trainyard.pytorch.device;
