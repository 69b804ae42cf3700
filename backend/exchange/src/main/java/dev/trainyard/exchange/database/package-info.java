/** How the other rooms talk to PostgreSQL. */
package dev.trainyard.exchange.database;
