/**
 * What a full room does to the platform: many who come at once, many who watch, and everything that
 * may be killed meanwhile. Server, PostgreSQL and workers are processes; only the training is fake.
 */
package dev.trainyard.benchmark.load;
