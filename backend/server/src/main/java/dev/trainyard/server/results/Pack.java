package dev.trainyard.server.results;

import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Workshop;
import java.util.List;

/**
 * What goes into one ZIP file.
 *
 * @param runs of the owner, page by page; those that are not over stay out
 */
record Pack(Person owner, Workshop workshop, Iterable<List<RunRecord>> runs) {}
