"""A contestant's side of the benchmark in Python: the digits, the stopwatch and the answers that
dev.trainyard.benchmark.engine.Compete describes."""

import gzip
import os
import resource
import sys
import time
from pathlib import Path

BATCH = 64
RACE = 200 * BATCH
LEARNING_RATES = {
    "lenet": 0.001, "lenet-5": 0.002, "resnet-20": 0.001, "se-resnet-20": 0.001, "vgg": 0.001,
}
MEAN, DEVIATION = 0.1307, 0.3081
CORES = int(os.environ.get("OMP_NUM_THREADS", os.cpu_count()))


def digits(folder, split, count):
    """The first pixels (count × 784 bytes) and labels (count bytes) of a split of MNIST."""

    def read(name, header, size):
        with gzip.open(Path(folder) / f"{split}-{name}-ubyte.gz") as file:
            file.read(header)
            return bytearray(file.read(size))

    return read("images.idx3", 16, count * 784), read("labels.idx1", 8, count)


class Stopwatch:
    """Times steps of 64 images: a third of the time to warm up, then the whole of it."""

    LEAST_STEPS = 3

    def __init__(self, seconds, drain=lambda: None):
        self.seconds = seconds
        self.drain = drain
        self.started = time.perf_counter()
        self.warm = False
        self.over = False
        self.steps = 0

    def stepped(self):
        self.steps += 1
        if self.steps < self.LEAST_STEPS or self.over:
            return
        past = time.perf_counter() - self.started
        if not self.warm and past >= self.seconds / 3:
            self.drain()
            self.warm = True
            self.steps = 0
            self.started = time.perf_counter()
            self.processor = time.process_time()
        elif self.warm and past >= self.seconds:
            self.drain()
            self.over = True
            self.answer()

    def answer(self):
        images = self.steps * BATCH
        speed = images / (time.perf_counter() - self.started)
        millis = (time.process_time() - self.processor) * 1000 / images
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # KiB on Linux
        print("score", speed, millis, peak / 1024, flush=True)


def compete(runs_on, race, exam, arguments):
    """Does what argv asks for: race(network, seconds) or exam(network, train, test, epochs, seed)."""
    print("runs-on", runs_on, flush=True)
    what, network, *rest = arguments
    if what == "race":
        race(network, float(rest[0]))
    elif what == "exam":
        loss, accuracy = exam(network, *map(int, rest))
        print("exam", loss, accuracy, flush=True)
    else:
        sys.exit(f"Nobody can {what} in Python.")
