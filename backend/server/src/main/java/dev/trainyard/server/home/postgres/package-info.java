/** The PostgreSQL that comes with Trainyard. */
package dev.trainyard.server.home.postgres;
