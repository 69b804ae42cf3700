package dev.trainyard.worker.imagined;

/** Stands for what only a worker has. */
public class Training {}
