"""Writes the ONNX models of the tests, with PyTorch's two exporters, and what PyTorch answers.

    python onnx_models.py ../resources/onnx      # needs torch, onnx and onnxscript

Beside each model.onnx lies model.json: {"input": [...], "shape": [N, C, H, W], "output": [...]}.
"""

import json
import sys
from pathlib import Path

import onnx
import torch
from torch import nn

HERE = Path(sys.argv[1])


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.c1 = nn.Conv2d(1, 6, 5, padding=2)
        self.c3 = nn.Conv2d(6, 8, 5)
        self.f5 = nn.Linear(200, 20)
        self.out = nn.Linear(20, 10)

    def forward(self, x):
        x = nn.functional.max_pool2d(torch.relu(self.c1(x)), 2)
        x = nn.functional.avg_pool2d(torch.tanh(self.c3(x)), 2)
        x = torch.sigmoid(self.f5(x.view(x.size(0), -1)))
        return self.out(nn.functional.dropout(x, 0.5, self.training))


class Residual(nn.Module):
    """Batch normalization, groups, a strided shortcut, global pooling and a softmax."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, stride=2, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(8)
        self.grouped = nn.Conv2d(8, 8, 3, padding=1, groups=4)
        self.depthwise = nn.Conv2d(8, 8, 3, padding=1, groups=8)
        self.norm2 = nn.BatchNorm2d(8)
        self.squeeze = nn.Conv2d(8, 4, 1)
        self.excite = nn.Conv2d(4, 8, 1)
        self.head = nn.Linear(16, 5)

    def forward(self, x):
        x = torch.relu(self.norm(self.stem(x)))
        y = self.norm2(self.depthwise(torch.relu(self.grouped(x))))
        s = nn.functional.adaptive_avg_pool2d(y, 1)
        y = y * torch.sigmoid(self.excite(torch.relu(self.squeeze(s))))
        x = torch.relu(torch.cat([x + y, x], dim=1))
        return torch.softmax(self.head(torch.flatten(nn.functional.adaptive_avg_pool2d(x, 1), 1)), 1)


class ChannelsLast(nn.Module):
    """As converters from TensorFlow write it: (N, H, W, C) in, flattened with channels last."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3, stride=2)
        self.dense = nn.Linear(4 * 3 * 3, 6)

    def forward(self, x):  # (N, 8, 8, 3), bytes
        x = torch.relu(self.conv((x / 255.0).permute(0, 3, 1, 2)))
        return self.dense(x.permute(0, 2, 3, 1).reshape(-1, 36))


class Uneven(nn.Module):
    """Padding at one side only, as TensorFlow's SAME with a stride of 2."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 4, 3, stride=2)
        self.up = nn.ConvTranspose2d(4, 2, 4, stride=2, padding=1)
        self.dense = nn.Linear(2 * 8 * 8, 3)

    def forward(self, x):
        x = torch.relu(self.conv(nn.functional.pad(x, (0, 1, 0, 1))))
        return self.dense(torch.flatten(self.up(x), 1))


class Refused(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 4, 3)
        self.dense = nn.Linear(4 * 26 * 26, 3)

    def forward(self, x):
        x = nn.functional.leaky_relu(self.conv(x))
        return self.dense(nn.functional.hardswish(torch.flatten(x, 1)))


def settle(model):
    """Running statistics that are not those of a fresh layer."""
    for module in model.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.running_mean.uniform_(-0.5, 0.5)
            module.running_var.uniform_(0.5, 2)
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.uniform_(module.bias, -0.5, 0.5)
    return model.eval()


def forget_where(file):
    """Exporters note the paths of the script that they ran in; tests need none."""
    model = onnx.load(file)
    for one in [model, model.graph, *model.graph.node, *model.graph.value_info, *model.graph.input, *model.graph.output]:
        one.ClearField("metadata_props")
        one.ClearField("doc_string")
    onnx.save(model, file)


def write(name, model, example, dynamo, refused=False):
    model = settle(model)
    file = HERE / f"{name}.onnx"
    options = {"dynamo": dynamo, "input_names": ["image"], "output_names": ["scores"]}
    if dynamo:
        batch = torch.export.Dim("batch")
        options |= {"dynamic_shapes": ({0: batch},), "external_data": False, "verbose": False}
    else:
        options |= {"dynamic_axes": {"image": {0: "batch"}, "scores": {0: "batch"}}}
    torch.onnx.export(model, (example,), str(file), **options)
    forget_where(file)
    if not refused:
        with torch.no_grad():
            output = torch.softmax(model(example), 1) if name[:8] != "residual" else model(example)
        numbers = {"shape": list(example.shape), "input": example.flatten().tolist(), "output": output.flatten().tolist()}
        (HERE / f"{name}.json").write_text(json.dumps(numbers))


torch.manual_seed(7)
HERE.mkdir(parents=True, exist_ok=True)
for exporter, dynamo in (("script", False), ("dynamo", True)):
    write(f"lenet-{exporter}", LeNet(), torch.randn(2, 1, 28, 28), dynamo)
    write(f"residual-{exporter}", Residual(), torch.randn(2, 3, 12, 12), dynamo)
    write(f"channels-last-{exporter}", ChannelsLast(), torch.randint(0, 256, (2, 8, 8, 3)).float(), dynamo)
    write(f"uneven-{exporter}", Uneven(), torch.randn(2, 1, 8, 8), dynamo)
    write(f"refused-{exporter}", Refused(), torch.randn(2, 1, 28, 28), dynamo, refused=True)
