package dev.trainyard.dl4j;

import dev.trainyard.onnx.PaperSizeParityContract;

class Dl4jPaperSizeTest extends PaperSizeParityContract {}
