package dev.trainyard.server.account;

import java.util.UUID;

/** An event that people take part in. */
public record Workshop(UUID id, String title) {}
