/** What the native library runs on, found out before and after it is loaded. */
package dev.trainyard.dl4j.device;
