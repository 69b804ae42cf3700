package dev.trainyard.engine.network;

import java.util.Optional;

/**
 * What follows for one node, per example.
 *
 * @param macs multiply-accumulates of convolutions and dense layers; other layers count none
 * @param activationBytes bytes of the output as 32-bit floats
 * @param receptiveField empty where every unit sees the whole input, or where units lie closer
 *     together than the input's places
 */
public record NodeAnalysis(
    Node node,
    Shape output,
    long parameters,
    long macs,
    long activationBytes,
    Optional<ReceptiveField> receptiveField) {}
