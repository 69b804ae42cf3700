"""The benchmark's networks in PyTorch's eager mode, as its tutorials train them.

argv: folder of the digits, "fp32" or "bf16" (autocast, channels last), then contest.compete's."""

import re
import sys

import contest

try:
    import torch
except ImportError:
    sys.exit("Python has no torch")
from torch import nn
from torch.nn import functional as F

FOLDER, PRECISION = sys.argv[1:3]
BF16 = PRECISION == "bf16"
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


class SqueezeExcitation(nn.Module):
    """Each channel times a weight that the means of all channels decide (Hu et al. 2017)."""

    def __init__(self, channels):
        super().__init__()
        self.fc1 = nn.Linear(channels, channels // 16)
        self.fc2 = nn.Linear(channels // 16, channels)

    def forward(self, x):
        weights = torch.sigmoid(self.fc2(F.relu(self.fc1(x.mean((2, 3))))))
        return x * weights[:, :, None, None]


class Block(nn.Module):
    """y = relu(F(x) + x); a shortcut without parameters (He et al. 2015, option A)."""

    def __init__(self, before, filters, stride, weigh=nn.Identity):
        super().__init__()
        self.conv1 = nn.Conv2d(before, filters, 3, stride, 1, bias=False)
        self.norm1 = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, 3, 1, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(filters)
        self.weigh = weigh(filters)
        self.stride = stride
        self.new = filters - before

    def forward(self, x):
        y = F.relu(self.norm1(self.conv1(x)))
        y = self.weigh(self.norm2(self.conv2(y)))
        if self.stride > 1:
            x = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, 0, self.new))
        return F.relu(y + x)


def resnet_20(weigh=nn.Identity):
    layers = [nn.Conv2d(1, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU()]
    before = 16
    for filters, stride in ((16, 1), (32, 2), (64, 2)):
        for i in range(3):
            layers.append(Block(before, filters, stride if i == 0 else 1, weigh))
            before = filters
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))


def lenet():
    return nn.Sequential(
        nn.Conv2d(1, 20, 5), nn.MaxPool2d(2), nn.Conv2d(20, 50, 5), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(800, 500), nn.ReLU(), nn.Linear(500, 10),
    )


def lenet_5():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(16, 120, 5), nn.Tanh(),
        nn.Flatten(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10),
    )


def vgg():
    layers, before = [], 1
    for filters in (32, 64, 128):
        layers += [nn.Conv2d(before, filters, 3, padding=1), nn.ReLU()]
        layers += [nn.Conv2d(filters, filters, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
        before = filters
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(128 * 3 * 3, 10))


NETWORKS = {
    "lenet": lenet,
    "lenet-5": lenet_5,
    "resnet-20": resnet_20,
    "se-resnet-20": lambda: resnet_20(SqueezeExcitation),
    "vgg": vgg,
}


class Training:
    def __init__(self, name, train, seed):
        torch.manual_seed(seed)
        self.network = NETWORKS[name]().to(DEVICE)
        for parameter in self.network.parameters():  # as the product's plans have it
            if parameter.dim() > 1:
                nn.init.xavier_uniform_(parameter)
        for layer in self.network.modules():
            if isinstance(layer, (nn.Conv2d, nn.Linear)) and layer.bias is not None:
                nn.init.zeros_(layer.bias)
        if BF16:
            self.network = self.network.to(memory_format=torch.channels_last)
        rate = contest.LEARNING_RATES[name]
        self.optimizer = torch.optim.Adam(self.network.parameters(), lr=rate)
        self.images, self.labels = load("train", train)

    def epoch(self, goes_on=lambda: True):
        order = torch.randperm(len(self.labels)).to(DEVICE)
        for batch in order.split(contest.BATCH):
            self.step(self.images[batch], self.labels[batch])
            if not goes_on():
                return

    def step(self, images, labels):
        self.optimizer.zero_grad()
        loss = F.cross_entropy(self.scores(images), labels)
        loss.backward()
        self.optimizer.step()

    def scores(self, images):
        if not BF16:
            return self.network(images)
        with torch.autocast(DEVICE, dtype=torch.bfloat16):
            return self.network(images.to(memory_format=torch.channels_last)).float()

    def exam(self, count):
        self.network.eval()
        images, labels = load("test", count)
        with torch.no_grad():
            scores = torch.cat([self.scores(part) for part in images.split(250)])
        right = (scores.argmax(1) == labels).float().mean()
        return F.cross_entropy(scores, labels).item(), right.item()


def load(split, count):
    """Images as 32-bit floats in memory, so that no loader of data slows the training down."""
    pixels, labels = (
        torch.frombuffer(data, dtype=torch.uint8) for data in contest.digits(FOLDER, split, count)
    )
    images = (pixels.view(count, 1, 28, 28) / 255 - contest.MEAN) / contest.DEVIATION
    return images.to(DEVICE), labels.long().to(DEVICE)


def race(name, seconds):
    training = Training(name, contest.RACE, seed=1)
    drain = torch.cuda.synchronize if DEVICE == "cuda" else lambda: None
    stopwatch = contest.Stopwatch(seconds, drain)

    def goes_on():
        stopwatch.stepped()
        return not stopwatch.over

    while not stopwatch.over:
        training.epoch(goes_on)


def exam(name, train, test, epochs, seed):
    training = Training(name, train, seed)
    for _ in range(epochs):
        training.epoch()
    return training.exam(test)


def built(pattern):
    """What PyTorch says of how it was built."""
    found = re.search(pattern, torch.__config__.show())
    return found.group(1) if found else "?"


def runs_on():
    onednn, blas = built(r"MKL-DNN v(\S+)"), built(r"BLAS_INFO=([^,]+)")
    capability = built(r"CPU capability usage: (\S+)")
    return (
        f"PyTorch {torch.__version__}, oneDNN {onednn}, BLAS {blas}, {capability}, {DEVICE}, "
        f"{torch.get_num_threads()} threads"
    )


if __name__ == "__main__":
    torch.set_num_threads(contest.CORES)
    contest.compete(runs_on(), race, exam, sys.argv[3:])
