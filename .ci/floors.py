#!/usr/bin/env python3
"""floors.py BIN [--record]: no figure may fall below floors.toml, or rise above.

Counts how often memory is allocated in benchmarks on invented reports, which
no other work on a machine changes. Then runs the scorer that lies beside a
checkout (../shared/score/score.py) and compares what it prints, and how good a
model is on paragraphs held out of training; where there is no such folder it
says so. That training takes minutes: its figures are kept in held_out.json, with
a digest of all that they come from, and it is done again where one of these has
changed. With --record the new figures are written down.
"""
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tomllib

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


# What the figures of held-out paragraphs come from, in the project and beside it.
TRAINED_BY = ["internal/tools/train", "internal/load/read", "internal/load/parse", "internal/load/assess", "internal/theme", "internal/framework"]
TRAINED_ON = ["train.jsonl", "train_labels.jsonl", "sentences.jsonl", "sentence_labels.jsonl", "sentence_themes.jsonl"]
RECORD = HERE / "held_out.json"


def digest_of_training():
    """A digest of everything that training reads; weights are what it writes."""
    listed = subprocess.run(["git", "ls-files", *TRAINED_BY], cwd=HERE.parent, capture_output=True, text=True, check=True).stdout
    files = [HERE.parent / name for name in listed.splitlines() if not name.endswith(("_test.go", ".bin")) and "/testdata/" not in name]
    files += [LABELS / name for name in TRAINED_ON] + sorted(CORPUS.rglob("*.pdf"))
    digest = hashlib.sha256()
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def held_out():
    """Figures of a model trained without the paragraphs it is scored on."""
    digest = digest_of_training()
    record = json.loads(RECORD.read_text()) if RECORD.exists() else {}
    if record.get("digest") == digest:
        return record["figures"], record["summary"] + " (as recorded: nothing that they come from has changed)"
    figures, summary = train()
    if "--record" in sys.argv:
        RECORD.write_text(json.dumps({"digest": digest, "figures": figures, "summary": summary}, indent=2) + "\n")
    return figures, summary


def train():
    done = subprocess.run(["go", "run", "./internal/tools/train", "-held"], cwd=HERE.parent, capture_output=True, text=True)
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
    fallen = []
    for kind, floors in tomllib.loads((HERE / "floors.toml").read_text()).items():
        if kind != "allocations" and not CORPUS.is_dir():
            print(f"SKIPPED: no real reports at {SHARED}; the floors of {kind} were not checked")
            continue
        found, summary = figures(kind, binary, floors)
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
