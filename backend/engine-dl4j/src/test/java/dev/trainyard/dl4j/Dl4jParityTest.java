package dev.trainyard.dl4j;

import dev.trainyard.onnx.EngineParityContract;

class Dl4jParityTest extends EngineParityContract {}
