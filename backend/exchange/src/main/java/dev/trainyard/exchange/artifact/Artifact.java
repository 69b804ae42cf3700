package dev.trainyard.exchange.artifact;

import java.time.Instant;

/**
 * Something that a run left behind.
 *
 * @param name within the run: "model.onnx", "models/epoch-1.onnx", "insights/epoch-1.json"
 * @param sha256 of its content, 64 hexadecimal digits
 * @param key in the object store
 */
public record Artifact(
    String name, String contentType, long bytes, String sha256, String key, Instant createdAt) {}
