#!/usr/bin/env python3
"""Global risks of decision rules against the peers, side by side.

Called by Benchmarks/run, which has built everything. Prints a table in Markdown, checks that
all programs agree on the risks, and ends with 1 if one does not."""
import argparse
import os
import sys

from measure import (
    BUILD, HERE, PEERS, Program, in_turn, median, processor, ratio, replace_section, say, shown,
    table)

SCRIPTS = HERE / "peers/risk"
PYTHON = PEERS / "venv/bin/python"
FIRST = "Steelyard"
KINDS = {"normal": "normal prior", "other": "t, rectangular, lognormal prior"}
# How far the risks of a peer may be off: relative, or absolute for one that integrates to a
# fixed number of points.
ALLOWED = {"scipy, QUADPACK": (1e-8, 0), "suncal": (0, 2e-6)}


def programs(seconds):
    found = [Program(FIRST, [BUILD / "release/RiskBenchmark", "{kind}", str(seconds)])]
    for name, module in (("scipy, QUADPACK", "scipy"), ("suncal", "suncal")):
        if PYTHON.exists() and any(
                PYTHON.parent.parent.glob(f"lib/python3*/site-packages/{module}/__init__.py")):
            found.append(Program(name, [
                PYTHON, SCRIPTS / f"{module}_risks.py", "{kind}", str(seconds)]))
    return found


def difference(lines, base):
    """The largest relative and absolute difference of two programs' risks."""
    pairs = [
        (mine, other) for a, b in zip(lines[0]["risks"], base[0]["risks"])
        for mine, other in zip(a, b)]
    return max(abs(a - b) / b for a, b in pairs), max(abs(a - b) for a, b in pairs)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="shorter rounds")
    parser.add_argument("--update-docs", action="store_true",
                        help="put the table into docs/performance.md")
    options = parser.parse_args()
    seconds, rounds = (0.3, 2) if options.quick else (1, 5)

    found, faults = {}, []
    for kind in KINDS:
        say(f"global risks, {KINDS[kind]} …")
        found[kind] = in_turn(programs(seconds), rounds, kind=kind)
    rows = []
    for name in found["normal"]:
        row = [name]
        for kind in KINDS:
            lines, base = found[kind].get(name), found[kind][FIRST]
            if not lines:
                row.append("–")
                continue
            time = median(lines, "us_per_eval")
            if name == FIRST:
                row += [f"1 ({shown(time)} µs, {shown(1e6 / time)} a second)", ""]
                continue
            relative, absolute = difference(lines, base)
            row += [shown(ratio(lines, base, "us_per_eval")), f"{relative:.0e}"]
            most_relative, most = ALLOWED[name]
            if not (relative <= most_relative or absolute <= most):
                faults.append(f"{name}, {KINDS[kind]}: relative {relative:.2g}")
        rows.append(row)
    text = table(
        ["program", KINDS["normal"], "difference", KINDS["other"], "difference"], rows)
    name, _ = processor()
    print(f"\n{name}, {os.cpu_count()} threads{', quick run' if options.quick else ''}\n")
    print(f"## Global risks, the time of both risks of one problem\n\n{text}\n")
    if options.update_docs:
        replace_section(HERE.parent / "docs/performance.md", "risk", text)
    if faults:
        print("These do not agree:", *faults, sep="\n  ")
        sys.exit(1)
    print("All programs agree.")


if __name__ == "__main__":
    main()
