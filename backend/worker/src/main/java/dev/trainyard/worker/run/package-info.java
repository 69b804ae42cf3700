/**
 * One run under one lease. The training thread only computes and copies; everything that may wait
 * for a database or an object store happens on threads of its own.
 */
package dev.trainyard.worker.run;
