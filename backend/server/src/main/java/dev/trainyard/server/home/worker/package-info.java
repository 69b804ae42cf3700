/** The worker processes that the server runs on its own machine. */
package dev.trainyard.server.home.worker;
