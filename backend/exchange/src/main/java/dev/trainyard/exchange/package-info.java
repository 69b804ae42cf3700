/**
 * Where server and worker meet: the run queue, the metric log and the object store. They never call
 * each other; what one tells the other is a row here. JDBC and S3, no web.
 */
package dev.trainyard.exchange;
