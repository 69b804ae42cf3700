/** What a training will take of memory and time, told before it begins. */
package dev.trainyard.engine.forecast;
