"""Trainyard from Python: one file, standard library only.

    import trainyard
    yard = trainyard.connect()                      # TRAINYARD_URL and TRAINYARD_TOKEN
    run = yard.submit({"architecture": {"id": "lenet-5"}, "dataset": {"id": "mnist"}})
    for m in run.follow():                          # every measurement, once, as it is made
        print(m.series, m.step, m.value)
    print(run.result["testAccuracy"])
    run.download("model.onnx")

What a plan leaves out gets the default. How it learns is

    {"optimizer": {"kind": "adamw", "learningRate": 0.002, "weightDecay": 0.01},   # sgd momentum nesterov adam rmsprop
     "schedule": {"kind": "cosine", "warmUp": 1}, "gradientClip": 1,               # constant step; lengths in epochs
     "stopping": {"patience": 3, "minutes": 10}, "initialization": "he"}           # zeros lecun xavier, normal constant

and a run that its "stopping" ends early has succeeded; run.reason says why. Training images are moved anew
in every epoch, test images never, by

    {"augmentation": {"flip": True, "rotation": 10, "scale": [0.9, 1.1],          # degrees, the smallest and largest
                      "shift": 2, "crop": 4}}                                     # pixels, pixels of padding

and POST /datasets/{id}/augmentations shows some of them before. Instead of all that a
"solver" may find the weights without gradients: {"kind": "least-squares", "ridge": 0} for linear, polynomial
and softmax regression, {"kind": "svm", "c": 1} for a kernel machine with a centre for each training example,
{"kind": "boosting", "learningRate": 0.3} for boosted trees. Beside the network, the data
set and the training a plan may say what trains it, "engine": "auto", "pytorch" or "dl4j" (Deeplearning4j),
and in which numbers, "precision": "auto", "fp32" or "bf16" (mixed precision, not with "dl4j"). What became
of "auto" stands in the run:

    print(run.engine, run.precision, run.device)    # pytorch bf16 NVIDIA H100 …
    print(run.engineReason)                         # why this engine, in words

What was trained elsewhere comes in as ONNX or Keras file, and a run may start from it (or from a run):

    model = yard.import_model("net.onnx", labels=["cat", "dog"])
    yard.submit({"network": model["network"], "dataset": {"id": "mnist"}, "start": {"model": model["id"]}})

A token is made on the page "Account". Every error of the server arrives as `Problem`, whose text
says all that is wrong and what to do.
"""

import json
import math
import os
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from dataclasses import dataclass
from html import escape

FINAL = {"SUCCEEDED", "FAILED", "STOPPED"}


class Problem(Exception):
    """An answer that is an error: RFC 9457 with a stable `code`."""

    def __init__(self, status, body):
        self.status, self.code = status, body.get("code", "unknown")
        self.errors = body.get("errors") or []
        lines = [body.get("detail") or body.get("title") or f"HTTP {status}"]
        lines += [f"  {e['field']}: {e['message']}" for e in self.errors]
        super().__init__("\n".join(lines))


@dataclass(frozen=True)
class Measurement:
    """One number of a run; `value` is NaN or infinite where the run's was."""

    n: int
    series: str
    epoch: int
    step: int
    value: float


def connect(url=None, token=None):
    """Signs in with an API token, by default the one in TRAINYARD_TOKEN."""
    url = url or os.environ.get("TRAINYARD_URL", "http://localhost:8080")
    token = token or os.environ.get("TRAINYARD_TOKEN")
    if not token:
        raise ValueError("No token: make one on the page Account and set TRAINYARD_TOKEN.")
    return Yard(url.rstrip("/"), token)


class Yard:
    """A signed-in connection to one server."""

    def __init__(self, url, token):
        self.url, self._token = url, token

    def me(self):
        return self.get("/me")

    def architectures(self, **query):
        """All of them, or those for e.g. input="1x28x28", task="classification", classes=10."""
        return self.get("/architectures", **query)["architectures"]

    def architecture(self, id, **query):
        """The network of an architecture and its analysis, e.g. input="1x28x28", classes=10."""
        return self.get(f"/architectures/{id}", **query)

    def datasets(self):
        return self.get("/datasets")["datasets"]

    def pool(self):
        return self.get("/pool")

    def submit(self, plan, title=None):
        """Queues a plan. Repeats itself safely: the server knows a retry by its key."""
        key = {"Idempotency-Key": str(uuid.uuid4())}
        return Run(self, self.post("/runs", {"plan": plan, "title": title}, key))

    def run(self, id):
        return Run(self, self.get(f"/runs/{id}"))

    def runs(self):
        """All of one's own runs, newest first."""
        cursor = None
        while True:
            page = self.get("/runs", cursor=cursor) if cursor else self.get("/runs")
            yield from (Run(self, run) for run in page["runs"])
            cursor = page["next"]
            if not cursor:
                return

    def take_home(self, to="trainyard-pack.zip", workshop=None):
        """Writes all that one trained in a workshop, by default the present one, to a ZIP; gives its path."""
        query = {"workshop": workshop} if workshop else None
        with open(to, "wb") as file:
            file.write(self.call("GET", "/me/pack", query=query)[1])
        return to

    def challenges(self):
        """The workshop's challenges, open ones first."""
        return self.get("/challenges")["challenges"]

    def board(self, challenge):
        """Where everybody stands in a challenge, by its id."""
        return self.get(f"/challenges/{challenge}/board")

    def enter(self, challenge, run, epoch=None):
        """Enters a run in a challenge: all models that it keeps, or that of one epoch. Gives one's entries."""
        body = {"run": run.id if isinstance(run, Run) else run, "epoch": epoch}
        return self.post(f"/challenges/{challenge}/entries", body)["entries"]

    def arena(self):
        """The newest drawing and what everybody's models say of it."""
        return self.get("/arena")

    def draw(self, png, dataset="mnist", meant=None, keep=False):
        """Shows a drawing, the bytes of a PNG, to everybody's models; `meant` is a label, such as "7"."""
        query = {"dataset": dataset, "keep": str(keep).lower(), **({"meant": meant} if meant else {})}
        shown = self.call("POST", "/arena/drawings", png, {"Content-Type": "image/png"}, query)
        return json.loads(shown[1])

    def import_model(self, path, **wishes):
        """Brings an ONNX or Keras file and gives the model that a worker reads from it.

        The file does not say everything: name="…", labels=["cat", "dog"], and how pixels are scaled,
        (pixel / 255 - mean) / deviation: mean=0.1307, deviation=0.3081, or a number for each channel.
        """
        with open(path, "rb") as file:
            content = file.read()
        query = {"fileName": os.path.basename(path), **wishes}
        binary = {"Content-Type": "application/octet-stream"}
        brought = json.loads(self.call("POST", "/models/imports", content, binary, query)[1])
        while brought["state"] in ("queued", "reading"):
            time.sleep(0.5)
            brought = self.get(f"/models/imports/{brought['id']}")
        if brought["state"] == "refused":
            errors = [{"field": p["place"] or "file", "message": p["message"]} for p in brought["problems"]]
            raise Problem(422, {"code": "refused", "detail": f"{path} can't be imported.", "errors": errors})
        return self.get(f"/models/{brought['model']}")

    def get(self, path, **query):
        return json.loads(self.call("GET", path, query=query)[1])

    def post(self, path, body, headers=None):
        payload = json.dumps(body).encode()
        headers = {"Content-Type": "application/json", **(headers or {})}
        return json.loads(self.call("POST", path, payload, headers)[1] or b"null")

    def call(self, method, path, body=None, headers=None, query=None, attempts=6):
        """One request; waits and tries again while the server is away or asks for patience."""
        url = f"{self.url}/api/v1{path}"
        if query:
            url += "?" + urllib.parse.urlencode(query, doseq=True)
        headers = {"Authorization": f"Bearer {self._token}", **(headers or {})}
        for attempt in range(attempts):
            request = urllib.request.Request(url, body, headers, method=method)
            last = attempt == attempts - 1
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    return answer.status, answer.read()
            except urllib.error.HTTPError as error:
                if error.code in (429, 502, 503) and not last:
                    time.sleep(float(error.headers.get("Retry-After") or 2**attempt))
                    continue
                raise Problem(error.code, _json(error.read())) from None
            except (urllib.error.URLError, ConnectionError, TimeoutError) as error:
                if last:
                    raise ConnectionError(f"No answer from {self.url}: {error}. Is it running?") from error
                time.sleep(min(2**attempt, 10))


class Run:
    """One run; attributes are those of the API: `run.state`, `run.progress`, `run.result` …"""

    def __init__(self, yard, document):
        self._yard, self._document, self._seen = yard, document, []

    def __getattr__(self, name):
        if name.startswith("_") or name not in self._document:
            raise AttributeError(name)
        return self._document[name]

    @property
    def done(self):
        return self.state in FINAL

    @property
    def measurements(self):
        """All that has been measured so far."""
        self._read()
        return list(self._seen)

    def refresh(self):
        self._document = self._yard.get(f"/runs/{self.id}")
        return self

    def stop(self):
        self._document = self._yard.post(f"/runs/{self.id}/stop", {})
        return self

    def pause(self):
        """Lets the run wait where it is; `follow` and `wait` wait with it until it is continued and done."""
        self._document = self._yard.post(f"/runs/{self.id}/pause", {})
        return self

    def go_on(self):
        """Continues a paused run, with the same curve."""
        self._document = self._yard.post(f"/runs/{self.id}/continue", {})
        return self

    def follow(self, every=0.5):
        """Yields each measurement once, in order, until the run has ended."""
        given = 0
        while True:
            ended = self.refresh().done  # read before the rows: no row comes after the end
            self._read()
            yield from self._seen[given:]
            given = len(self._seen)
            if ended:
                return
            time.sleep(every)

    def wait(self, every=0.5):
        """Waits for the end; raises RuntimeError with the reason if the run failed."""
        while not self.refresh().done:
            time.sleep(every)
        if self.state == "FAILED":
            raise RuntimeError(f"The run failed: {self.reason}")
        return self

    def curve(self, series):
        """(steps, values) of one series, such as "train/loss"."""
        points = [(m.step, m.value) for m in self.measurements if m.series == series]
        return [p[0] for p in points], [p[1] for p in points]

    def artifacts(self):
        return self._yard.get(f"/runs/{self.id}/artifacts")["artifacts"]

    def epochs(self):
        """The epochs whose model is kept, ascending: for `download` and `predict`."""
        return [model["epoch"] for model in self._yard.get(f"/runs/{self.id}/models")["models"]]

    def download(self, name="model.onnx", to=None, epoch=None):
        """Writes an artifact to a file and returns its path; with an epoch, the model as it was then."""
        to = to or os.path.basename(name)
        path = f"/runs/{self.id}/artifacts/{urllib.parse.quote(name)}"
        data = self._yard.call("GET", path, query=_of(epoch))[1]
        with open(to, "wb") as file:
            file.write(data)
        return to

    def predict(self, image, epoch=None):
        """Asks the run's model, or as it was after an epoch: PNG or JPEG bytes, or rows of pixels 0…255."""
        if isinstance(image, (bytes, bytearray)):
            kind, body = "image/png" if image[:4] == b"\x89PNG" else "image/jpeg", bytes(image)
        else:
            kind, body = "application/json", json.dumps({"pixels": image}).encode()
        path = f"/runs/{self.id}/predictions"
        return json.loads(self._yard.call("POST", path, body, {"Content-Type": kind}, _of(epoch))[1])

    def _read(self):
        """Reads the rows after the last one seen."""
        while True:
            after = self._seen[-1].n if self._seen else 0
            page = self._yard.get(f"/runs/{self.id}/measurements", after=after)
            rows = page["measurements"]
            self._seen += [Measurement(r["n"], r["series"], r["epoch"], r["step"], _number(r)) for r in rows]
            if not rows:
                return

    def __repr__(self):
        return f"<Run {self.id} {self.state}: {self.reason}>"

    def _repr_html_(self):
        """In a notebook a run draws its own curves."""
        head = f"<b>{escape(self.title or self.id)}</b> · {escape(self.state)} · {escape(self.reason or '')}"
        charts = [_chart(self, "loss"), _chart(self, "accuracy")]
        return f"<div>{head}<div style='display:flex;flex-wrap:wrap;gap:1rem'>{''.join(charts)}</div></div>"


def _of(epoch):
    return None if epoch is None else {"epoch": epoch}


def _number(row):
    return float(row["nonFinite"]) if row.get("value") is None else row["value"]


def _json(text):
    try:
        return json.loads(text)
    except ValueError:
        return {"detail": text.decode(errors="replace")[:500]}


def _chart(run, what, width=360, height=200):
    """An SVG of train/<what> (line) and test/<what> (dots) over steps; gaps where not finite."""
    curves = {kind: run.curve(f"{kind}/{what}") for kind in ("train", "test")}
    finite = [v for _, values in curves.values() for v in values if math.isfinite(v)]
    if not finite:
        return f"<i>no {what} yet</i>"
    low, high = min(finite), max(finite)
    steps = max(s for xs, _ in curves.values() for s in xs) or 1
    x = lambda s: 44 + (width - 54) * s / steps
    y = lambda v: height - 28 - (height - 44) * (v - low) / ((high - low) or 1)
    line, pen = [], "M"
    for s, v in zip(*curves["train"]):
        line.append(f"{pen}{x(s):.1f} {y(v):.1f}" if math.isfinite(v) else "")
        pen = "L" if math.isfinite(v) else "M"
    dots = "".join(
        f"<circle cx='{x(s):.1f}' cy='{y(v):.1f}' r='3.5' fill='#d9480f'/>"
        for s, v in zip(*curves["test"])
        if math.isfinite(v)
    )
    text = "font-size='11' fill='currentColor'"
    return (
        f"<svg width='{width}' height='{height}' role='img' aria-label='{what} over steps'>"
        f"<text x='4' y='12' {text}>{what}: train (line), test (dots)</text>"
        f"<text x='4' y='{y(high) + 4:.0f}' {text}>{high:.3g}</text>"
        f"<text x='4' y='{y(low) + 4:.0f}' {text}>{low:.3g}</text>"
        f"<text x='{width - 10}' y='{height - 6}' text-anchor='end' {text}>step {steps}</text>"
        f"<path d='{''.join(line)}' fill='none' stroke='#1c7ed6' stroke-width='1.6'/>{dots}</svg>"
    )
