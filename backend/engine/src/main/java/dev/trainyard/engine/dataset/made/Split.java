package dev.trainyard.engine.dataset.made;

import dev.trainyard.engine.dataset.Examples;

/** What one learns from, and what one is tested on. */
public record Split(Examples train, Examples test) {}
