/** The line as people see it, and an organizer's hand on it. */
package dev.trainyard.server.queue;
