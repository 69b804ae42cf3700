package dev.trainyard.pytorch;

import dev.trainyard.onnx.EngineParityContract;

class TorchParityTest extends EngineParityContract {}
