#!/usr/bin/env python3
"""floors.py BIN: no figure may fall below floors.toml, or rise above.

Counts how often memory is allocated in benchmarks on invented reports, which
no other work on a machine changes. Then runs the scorer that lies beside a
checkout (../shared/score/score.py) and compares what it prints, and how good a
model is on paragraphs held out of training; where there is no such folder it
says so. Two of these run at a time, since most of them use one core.
"""
import pathlib
import re
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
CORPUS = SHARED / "reports" / "pdf"
LABELS = SHARED / "labels"

ARGUMENTS = {
    "facts": ["--reports", LABELS / "reports.csv", "--judgements", LABELS / "judgements.csv"],
    "text": ["--gold", LABELS / "sentences.jsonl", "--labels", LABELS / "sentence_labels.jsonl"],
    "pairs": ["--texts", SHARED / "reports" / "text", "--pairs", LABELS / "pairs", "--layout"],
    "own": ["--gold", LABELS / "train.jsonl", "--own", LABELS / "sentence_themes.jsonl"],
    "stated": ["--texts", SHARED / "reports" / "text", "--pairs", LABELS / "pairs", "--lines", LABELS / "stated.jsonl"],
}

ROW = re.compile(r"^  (\S.*?)\s+\d+/\d+\s+([\d.]+) %$")
SUMMARY = re.compile(r"(?:^|, )([a-zA-Z][^,:]*?) ([\d.]+)(?= %|,|/|$)")
BENCHMARK = re.compile(r"^Benchmark(\S+?)(?:-\d+)?\s.*?(\d+) allocs/op", re.MULTILINE)
BENCHMARKS = ["./compare", "./internal/load", "./internal/load/parse", "./internal/load/assess", "./tui"]
HELD_OUT = re.compile(r"([a-zA-Z][a-zA-Z -]*(?:F1)?) ([\d.]+)")


def held_out():
    """Figures of a model trained without the paragraphs it is scored on."""
    done = subprocess.run(["go", "run", "./internal/tools/train", "-held", "-folds", "3"], cwd=HERE.parent, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"floors: training ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    lines = [line.partition(":")[2].strip() for line in done.stdout.splitlines() if line.startswith("held out")]
    found = {label.strip(): float(value) for line in lines for label, value in HELD_OUT.findall(line)}
    return found, "held out: " + "; ".join(lines)


def allocations(names):
    """How often the benchmarks of these names allocate memory, once around."""
    which = "^Benchmark(" + "|".join({name.partition("/")[0] for name in names}) + ")$"
    command = ["go", "test", "-run", "^$", "-bench", which, "-benchtime", "3x", "-benchmem", *BENCHMARKS]
    done = subprocess.run(command, cwd=HERE.parent, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"floors: the benchmarks ended with {done.returncode}: {done.stdout.strip()[-400:]}")
    found = {name: float(count) for name, count in BENCHMARK.findall(done.stdout)}
    return found, "allocations: " + ", ".join(f"{name} {count:.0f}" for name, count in found.items())


def figures(kind, binary, floors):
    """Runs one kind of scoring; gives {label: figure} and the summary line."""
    if kind == "allocations":
        return allocations([label.removeprefix("at most ") for label in floors])
    if kind == "held out":
        return held_out()
    command = [sys.executable, "-B", SHARED / "score" / "score.py", kind, "--bin", binary, "--corpus", CORPUS]
    done = subprocess.run([*command, *ARGUMENTS[kind]], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"floors: score.py {kind} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    lines = done.stdout.splitlines()
    found = {m[1]: float(m[2]) for line in lines if (m := ROW.match(line))}
    summary = lines[-1].split(": ", 1)[1]
    found.update({label: float(value) for label, value in SUMMARY.findall(summary)})
    return found, lines[-1]


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    checked, fallen = tomllib.loads((HERE / "floors.toml").read_text()), []
    if not CORPUS.is_dir():
        print(f"SKIPPED: no real reports at {SHARED}; only the floors of allocations are checked")
        checked = {"allocations": checked["allocations"]}
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda kind: figures(kind, binary, checked[kind]), checked)
    for (kind, floors), (found, summary) in zip(checked.items(), results):
        print(summary)
        for label, floor in floors.items():
            below = not label.startswith("at most ")
            label = label.removeprefix("at most ")
            have = found.get(label)
            if have is None or (have < floor if below else have > floor):
                fallen.append(f"{kind}: {label} is {have}, the floor is {floor}" if below
                              else f"{kind}: {label} is {have}, the ceiling is {floor}")
    if fallen:
        sys.exit("\n".join(fallen))


main()
