package dev.trainyard.pytorch;

import dev.trainyard.onnx.PaperSizeParityContract;

class TorchPaperSizeTest extends PaperSizeParityContract {}
