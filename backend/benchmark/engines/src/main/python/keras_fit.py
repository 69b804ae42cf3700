"""The benchmark's networks in Keras on TensorFlow, as its tutorials train them.

argv: folder of the digits, then contest.compete's."""

import os
import sys

import contest

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "2"
os.environ["KERAS_BACKEND"] = "tensorflow"
try:
    import tensorflow
    import keras
    import numpy
except ImportError as missing:
    sys.exit(f"Python has no {missing.name}")
from keras import layers

FOLDER = sys.argv[1]


def conv(filters, kernel, padding="valid", **options):
    return layers.Conv2D(filters, kernel, padding=padding, **options)


def norm():
    return layers.BatchNormalization(momentum=0.9, epsilon=1e-5)


def squeeze_excitation(x):
    """Each channel times a weight that the means of all channels decide (Hu et al. 2017)."""
    channels = x.shape[-1]
    weights = layers.Dense(channels // 16, activation="relu")(layers.GlobalAveragePooling2D()(x))
    weights = layers.Dense(channels, activation="sigmoid")(weights)
    return layers.Multiply()([x, layers.Reshape((1, 1, channels))(weights)])


def block(x, before, filters, stride, weigh):
    """y = relu(F(x) + x); a shortcut without parameters (He et al. 2015, option A)."""
    y = x
    if stride > 1:  # PyTorch's padding of one on each side, not TensorFlow's own
        y = layers.ZeroPadding2D(1)(y)
    y = conv(filters, 3, "same" if stride == 1 else "valid", strides=stride, use_bias=False)(y)
    y = layers.ReLU()(norm()(y))
    y = weigh(norm()(conv(filters, 3, "same", use_bias=False)(y)))
    if stride > 1:
        new = filters - before
        x = layers.Lambda(
            lambda z: keras.ops.pad(z[:, ::2, ::2, :], ((0, 0), (0, 0), (0, 0), (0, new)))
        )(x)
    return layers.ReLU()(layers.Add()([y, x]))


def resnet_20(weigh=lambda x: x):
    x = given = keras.Input((28, 28, 1))
    x = layers.ReLU()(norm()(conv(16, 3, "same", use_bias=False)(x)))
    before = 16
    for filters, stride in ((16, 1), (32, 2), (64, 2)):
        for i in range(3):
            x = block(x, before, filters, stride if i == 0 else 1, weigh)
            before = filters
    return keras.Model(given, layers.Dense(10)(layers.GlobalAveragePooling2D()(x)))


def sequential(*parts):
    return keras.Sequential([keras.Input((28, 28, 1)), *parts])


def lenet():
    return sequential(
        conv(20, 5), layers.MaxPooling2D(), conv(50, 5), layers.MaxPooling2D(),
        layers.Flatten(), layers.Dense(500, activation="relu"), layers.Dense(10),
    )


def lenet_5():
    return sequential(
        conv(6, 5, "same", activation="tanh"), layers.AveragePooling2D(2),
        conv(16, 5, activation="tanh"), layers.AveragePooling2D(2),
        conv(120, 5, activation="tanh"),
        layers.Flatten(), layers.Dense(84, activation="tanh"), layers.Dense(10),
    )


def vgg():
    parts = []
    for filters in (32, 64, 128):
        parts += [conv(filters, 3, "same", activation="relu") for _ in range(2)]
        parts.append(layers.MaxPooling2D())
    return sequential(*parts, layers.Flatten(), layers.Dense(10))


NETWORKS = {
    "lenet": lenet,
    "lenet-5": lenet_5,
    "resnet-20": resnet_20,
    "se-resnet-20": lambda: resnet_20(squeeze_excitation),
    "vgg": vgg,
}


def compiled(name, seed):
    keras.utils.set_random_seed(seed)
    network = NETWORKS[name]()
    network.compile(
        optimizer=keras.optimizers.Adam(contest.LEARNING_RATES[name], epsilon=1e-8),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    return network


def load(split, count):
    """Images as 32-bit floats in memory, so that no loader of data slows the training down."""
    pixels, labels = (
        numpy.frombuffer(data, numpy.uint8) for data in contest.digits(FOLDER, split, count)
    )
    images = (pixels.reshape(count, 28, 28, 1) / numpy.float32(255) - contest.MEAN) / contest.DEVIATION
    return images.astype(numpy.float32), labels.astype(numpy.int32)


class Clock(keras.callbacks.Callback):
    def __init__(self, stopwatch):
        super().__init__()
        self.stopwatch = stopwatch

    def on_train_batch_end(self, batch, logs=None):
        self.stopwatch.stepped()
        if self.stopwatch.over:
            self.model.stop_training = True


def race(name, seconds):
    images, labels = load("train", contest.RACE)
    clock = Clock(contest.Stopwatch(seconds))
    compiled(name, 1).fit(
        images, labels, batch_size=contest.BATCH, epochs=100_000, verbose=0, callbacks=[clock]
    )


def exam(name, train, test, epochs, seed):
    network = compiled(name, seed)
    images, labels = load("train", train)
    network.fit(images, labels, batch_size=contest.BATCH, epochs=epochs, verbose=0)
    images, labels = load("test", test)
    scores = network.predict(images, batch_size=250, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, scores)
    return float(loss), float((scores.argmax(1) == labels).mean())


if __name__ == "__main__":
    tensorflow.config.threading.set_intra_op_parallelism_threads(contest.CORES)
    contest.compete(
        f"Keras {keras.__version__} on TensorFlow {tensorflow.__version__}, {contest.CORES} threads",
        race, exam, sys.argv[2:],
    )
