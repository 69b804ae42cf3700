package dev.trainyard.engine.dataset;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Preprocessing;
import java.util.List;

/**
 * What one must know of a data set to plan a training on it and to show it.
 *
 * @param train number of training examples
 * @param test number of test examples
 * @param trainHistogram examples of each class
 * @param licence under which it may be used, in words
 * @param origin who made it and where it was published, in words
 * @param sha256 over train images, train labels, test images, test labels as raw bytes
 */
public record DatasetDescription(
    DatasetId id,
    String title,
    String description,
    Shape.Image input,
    List<String> labels,
    int train,
    int test,
    List<Integer> trainHistogram,
    List<Integer> testHistogram,
    Preprocessing preprocessing,
    String licence,
    String origin,
    String sha256) {}
