package dev.trainyard.exchange.dataset;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.Examples;

/** A data set in memory. */
public record Dataset(DatasetDescription description, Examples train, Examples test) {}
