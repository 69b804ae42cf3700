import csv
import json
import pathlib

import trainyard

yard = trainyard.connect()


def curves(folder):
    """What was measured then: of each series its (step, value), in order."""
    found = {}
    with open(pathlib.Path(folder) / "curve.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["series"], []).append((int(row["step"]), float(row["value"])))
    return found


def repeat(folder):
    """Hands a plan in again and gives the run that came of it; None if this server can't train it."""
    plan = json.loads((pathlib.Path(folder) / "plan.json").read_text(encoding="utf-8"))
    try:
        run = yard.submit(plan, title=f"Again: {folder}")
    except trainyard.Problem as problem:
        print("It can't be repeated here:", problem)
        return None
    try:
        run.wait()
    except RuntimeError as failed:
        print(failed)
    for series, points in sorted(curves(folder).items()):
        values = run.curve(series)[1]
        if series.startswith("test/") and values:
            print(f"{series:<16} then {points[-1][1]:.4f}   now {values[-1]:.4f}")
    return run
