"""Writes the Keras models of the tests and what Keras answers.

    python keras_models.py ../resources/keras      # needs tensorflow

Each is there as .keras and as .h5; beside them lies a .json as onnx_models.py describes it.
"""

import json
import sys
from pathlib import Path

import keras
import numpy
from keras import layers

HERE = Path(sys.argv[1])


def sequential():
    return keras.Sequential(
        [
            layers.Input((28, 28, 1)),
            layers.Rescaling(1 / 255, name="scale"),
            layers.Conv2D(4, 3, padding="same", activation="relu", name="first"),
            layers.BatchNormalization(),
            layers.MaxPooling2D(2),
            layers.Conv2D(6, 3, strides=2, padding="same"),
            layers.Activation("tanh"),
            layers.AveragePooling2D(2),
            layers.Dropout(0.5),
            layers.Flatten(),
            layers.Dense(16, activation="sigmoid"),
            layers.Dense(5, activation="softmax", name="classes"),
        ],
        name="sequential",
    )


def functional():
    image = keras.Input((15, 15, 3), name="image")
    x = layers.ZeroPadding2D(((1, 0), (0, 1)))(image)
    x = layers.Conv2D(8, 3, strides=2, use_bias=False, name="stem")(x)
    x = layers.ReLU()(layers.BatchNormalization()(x))
    x = layers.MaxPooling2D(3, strides=1)(layers.ZeroPadding2D(1)(x))
    a = layers.Conv2D(8, 3, padding="same", groups=2, dilation_rate=2, activation="relu")(x)
    b = layers.DepthwiseConv2D(3, padding="same", depth_multiplier=1)(x)
    x = layers.Add()([a, b])
    x = layers.Concatenate()([x, b])
    x = layers.Conv2DTranspose(4, 4, strides=2, padding="same")(x)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(image, layers.Softmax()(layers.Dense(3)(x)), name="functional")


def refused():
    return keras.Sequential(
        [
            layers.Input((8, 8, 1)),
            layers.Conv2D(2, 3, activation="gelu", name="curved"),
            layers.LayerNormalization(name="normalize"),
            layers.Flatten(),
            layers.Dense(3, name="classes"),
        ],
        name="refused",
    )


def settle(model):
    """Weights and running statistics that are not those of a fresh layer."""
    random = numpy.random.default_rng(5)
    for layer in model.layers:
        if isinstance(layer, layers.BatchNormalization):
            layer.set_weights([random.uniform(0.5, 1.5, one.shape) for one in layer.get_weights()])
        elif layer.get_weights():
            layer.set_weights([one + random.normal(0, 0.05, one.shape) for one in layer.get_weights()])


keras.utils.set_random_seed(3)
HERE.mkdir(parents=True, exist_ok=True)
for model in (sequential(), functional(), refused()):
    settle(model)
    model.save(HERE / f"{model.name}.keras")
    model.save(HERE / f"{model.name}.h5")
    if model.name != "refused":
        shape = (2, *model.input_shape[1:])
        images = numpy.random.default_rng(1).integers(0, 256, shape).astype("float32")
        if model.name == "functional":
            images = images / 255
        output = model.predict(images, verbose=0)
        numbers = {"shape": list(shape), "input": images.flatten().tolist(), "output": output.flatten().tolist()}
        (HERE / f"{model.name}.json").write_text(json.dumps(numbers))
