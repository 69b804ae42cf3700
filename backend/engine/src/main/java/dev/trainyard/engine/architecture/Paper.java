package dev.trainyard.engine.architecture;

/** Where an architecture was published. */
public record Paper(String title, String url) {}
