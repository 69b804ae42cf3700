package dev.trainyard.badhouse.cellar;

/** Lies in the cellar. */
public class Wine {}
