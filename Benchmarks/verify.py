#!/usr/bin/env python3
"""Verification of datasets against the peers: the same verdicts on every instrument, side by side.

Called by Benchmarks/run, which has built everything. Makes the datasets if they are not there,
checks all programs against an oracle in fractions (10^5 rows) and against each other, prints
tables in Markdown, and ends with 1 if one program comes to another result."""
import argparse
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time

from measure import (
    BUILD, HERE, PEERS, Failure, Program, in_turn, median, processor, ratio, replace_section, say,
    shown, table)

SCRIPTS = HERE / "peers/verify"
PYTHON = PEERS / "venv/bin/python"
DATA = BUILD / "data"
FIRST = "steelyard batch"
PLAIN = "steelyard batch, 1 thread"
RISK = "steelyard batch --risk"


class Verifier(Program):
    """A program that reads FILE and leaves its verdicts in RESULT; timed from start to end."""

    def __init__(self, name, command, makes_folder=False):
        super().__init__(name, command)
        # Each has a place of its own: some make a folder there, some a file.
        self.result = DATA / f"result-{''.join(c if c.isalnum() else '-' for c in name)}"
        self.verdicts = self.result / "verdicts.csv" if makes_folder else self.result

    def run(self, **values):
        command = [part.format(result=self.result, **values) for part in self.command]
        with tempfile.TemporaryFile() as complaint:
            start = time.perf_counter()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=complaint)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                complaint.seek(0)
                raise Failure(f"{self.name}: {complaint.read().decode(errors='replace')[-400:]}")
        return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime,
                "rss_mb": usage.ru_maxrss / 1024}


def programs(threads):
    steelyard = [BUILD / "release/steelyard", "batch", "{file}", "--output", "{result}",
                 "--exit-zero", "--quiet"]
    found = [Verifier(FIRST, steelyard + ["--jobs", threads], True),
             Verifier(PLAIN, steelyard + ["--jobs", 1], True),
             Verifier(RISK, steelyard + ["--jobs", threads, "--risk"], True)]
    if (PEERS / "limit_verify").exists():
        found.append(Verifier("C by hand", [PEERS / "limit_verify", "{file}", "{result}", threads]))
    for name, module in (("Polars", "polars"), ("DuckDB", "duckdb")):
        if PYTHON.exists() and any(
                PYTHON.parent.parent.glob(f"lib/python3*/site-packages/{module}/__init__.py")):
            found.append(Verifier(name, [
                PYTHON, SCRIPTS / f"{module}_verify.py", "{file}", "{result}", threads]))
    return found


def dataset(rows, *options):
    """The file of so many rows, made if it is not there."""
    DATA.mkdir(exist_ok=True)
    file = DATA / f"{'-'.join(['scales', str(rows)] + [o.strip('-') for o in options])}.csv"
    if not file.exists():
        say(f"making {file.name} …")
        partial = file.with_suffix(".partial")
        subprocess.run(
            [sys.executable, SCRIPTS / "make_scales.py", str(rows), partial, *options], check=True)
        partial.rename(file)
    return file


def verdicts(path):
    """The first ten cells by instrument, as text."""
    with open(path, encoding="utf-8") as file:
        next(file)
        found = {}
        for line in file:
            cells = line.rstrip("\n").split(",", 10)[:10]
            found[cells[0]] = cells[1:]
    return found


def differences(mine, other):
    """Instruments on which two programs differ: a ratio by more than its last digit, whose halves
    the peers round by their own rules, or anything else at all."""
    count = len(mine.keys() ^ other.keys())
    for name, cells in mine.items():
        theirs = other.get(name)
        if theirs is None or cells == theirs:
            continue
        near = all(
            a == b or (a and b and abs(float(a) - float(b)) < 1.5e-4)
            for a, b in zip(cells[5:8], theirs[5:8]))
        count += not (near and cells[:5] == theirs[:5] and cells[8] == theirs[8])
    return count


def compare(found, file, expected, answer):
    """Runs every program once and sends how many instruments there are and which programs differ."""
    faults = []
    expected = verdicts(expected) if expected else None
    for program in found:
        try:
            program.run(file=file)
        except Failure as error:
            say(f"left out: {error}")
            continue
        written = verdicts(program.verdicts)
        if expected is None:
            expected = written
        count = differences(expected, written)
        if count:
            faults.append(f"{program.name}, {file.name}: {count} instruments differ")
    answer.send((len(expected), faults))


def check(found, file, expected, faults):
    """Compares what all programs write, in a process of its own: the system counts the memory of
    this one, at the time of the start, as memory of every program that it starts."""
    answer, sender = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.Process(target=compare, args=(found, file, expected, sender))
    child.start()
    # The child alone holds the other end, so that its death is seen.
    sender.close()
    count, more = answer.recv()
    child.join()
    faults += more
    return count


def times(measured, figure):
    """The table of times (`wall` or `cpu`) and memory, by size and program."""
    rows = []
    for name in next(iter(measured.values())):
        row = [name]
        for found in measured.values():
            lines, base = found.get(name), found[FIRST]
            if not lines:
                row += ["–", "–"]
                continue
            time_ = f"1 ({shown(median(base, figure))} s)" if name == FIRST else shown(
                ratio(lines, base, figure))
            row += [time_, f"{max(line['rss_mb'] for line in lines):.0f}"]
        rows.append(row)
    return table(
        ["program"] + [head for size in measured for head in (f"{size} rows", "MB")], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="10^6 rows only, fewer rounds")
    parser.add_argument("--update-docs", action="store_true",
                        help="put the tables into docs/performance.md")
    options = parser.parse_args()
    threads = os.cpu_count() or 1
    found = programs(threads)
    faults = []

    say("10^5 rows against fractions …")
    small = dataset(100_000)
    exact = DATA / "exact.csv"
    subprocess.run([sys.executable, SCRIPTS / "exact.py", small, exact], check=True)
    compared = check(found, small, exact, faults)

    sizes = {"10^6": [1_000_000]}
    if not options.quick:
        sizes |= {"10^7": [10_000_000], "10^7, scattered": [10_000_000, "--scattered"]}
    measured = {}
    for size, wanted in sizes.items():
        file = dataset(*wanted)
        compared += check(found, file, None, faults)
        say(f"{size} rows: {len(found)} programs …")
        measured[size] = in_turn(
            found, 2 if options.quick else 5, file=file)
    elapsed, processor_time = times(measured, "wall"), times(measured, "cpu")
    name, _ = processor()
    print(f"\n{name}, {threads} threads{', quick run' if options.quick else ''}\n")
    print(f"## Verification of datasets, elapsed time of the whole process\n\n{elapsed}\n")
    print(f"## Verification of datasets, processor time\n\n{processor_time}\n")
    if options.update_docs:
        page = HERE.parent / "docs/performance.md"
        replace_section(page, "verify", elapsed)
        replace_section(page, "verify cpu", processor_time)
    if faults:
        print("These do not agree:", *faults, sep="\n  ")
        sys.exit(1)
    print(f"All programs agree on {compared} instruments.")


if __name__ == "__main__":
    main()
