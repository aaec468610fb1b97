#!/usr/bin/env python3
"""Uncertainty against the peers: Monte Carlo and first-order evaluations, side by side.

Called by Benchmarks/run, which has built everything. Prints tables in Markdown, checks that
all programs agree on the numbers, and ends with 1 if one does not."""
import argparse
import json
import math
import os
import sys

from measure import (
    BUILD, HERE, PEERS, Program, in_turn, median, processor, ratio, replace_section, say, shown,
    table)

MODELS = {
    "A1": HERE / "models/a1-additive.yaml",
    "A2": HERE / "models/a2-mass.yaml",
    "A3": HERE / "models/a3-gauge-block.yaml",
    "B12": HERE / "models/b12-balance.yaml",
}
SCRIPTS = HERE / "peers/uncertainty"
PYTHON = PEERS / "venv/bin/python"
ENGINE, COMMAND = "Steelyard, engine", "steelyard uncertainty"
# The instruction sets of Steelyard's kernels, and what gcc and the processor call them.
SETS = [("avx512", "x86-64-v4", "avx512f"), ("avx2", "x86-64-v3", "avx2"),
        ("portable", "x86-64", None)]


def has(module):
    return PYTHON.exists() and any(
        PYTHON.parent.parent.glob(f"lib/python3*/site-packages/{module}/__init__.py"))


def engine(name, threads, instructions=None):
    command = [BUILD / "release/UncertaintyBenchmark", "simulate", "{model}", "{trials}", "{seed}",
               threads]
    return Program(name, command + ([instructions] if instructions else []))


def simulators(threads):
    """All that simulate: Steelyard's engine first, then its program, then the peers."""
    programs = [engine(ENGINE, threads), Program(COMMAND, [
        BUILD / "release/steelyard", "uncertainty", "{model}", "--trials", "{trials}", "--seed",
        "{seed}", "--format", "json"], prints=False)]
    for mode, count, name in (("whole", 1, "numpy, whole arrays"),
                              ("blocks", threads, f"numpy, blocks, {threads} threads")):
        if has("numpy"):
            programs.append(Program(name, [
                PYTHON, SCRIPTS / "numpy_simulate.py", "{problem}", "{trials}", "{seed}", mode,
                count]))
    for module in ("suncal", "metrolopy"):
        if has(module):
            programs.append(Program(module, [
                PYTHON, SCRIPTS / f"{module}_simulate.py", "{problem}", "{trials}", "{seed}"]))
    return programs


def limits(threads):
    """Pairs of Steelyard and the hand-written C++, alike in instructions and threads."""
    _, flags = processor()
    pairs = []
    for instructions, march, flag in SETS:
        if flag and flag not in flags:
            continue
        binary = PEERS / f"limit_simulate-{march}"
        if not binary.exists():
            continue
        for count in sorted({1, threads}):
            name = f"{instructions}, {count} thread{'s' if count > 1 else ''}"
            pairs.append((name, engine(ENGINE, count, instructions), Program(
                "C++", [binary, "{problem}", "{trials}", "{seed}", count])))
    return pairs


class Agreement:
    """Whether programs say the same, as far as random trials can."""

    def __init__(self):
        self.faults = []
        self.compared = 0

    def simulated(self, name, problem, line, base):
        u = base["u"]
        # Standard errors of the difference of two runs: of the mean, of u at a kurtosis of
        # up to 6, of an end at the density that a normal law has there.
        scale = u * math.sqrt(1 / line["M"] + 1 / base["M"])
        allowed = {
            "mean": (5 * scale, [line["mean"] - base["mean"]]),
            "u": (5 * scale * math.sqrt(5 / 4), [line["u"] - base["u"]]),
            "symmetric interval": (
                5 * 2.7 * scale, [a - b for a, b in zip(line["sym"], base["sym"])]),
            # Its place is loose where the tails run parallel; its length is not.
            "length of the shortest interval": (
                5 * 5.4 * scale, [length(line["short"]) - length(base["short"])]),
            "shortest interval": (
                6 * u * (1 / line["M"] + 1 / base["M"]) ** (1 / 3),
                [a - b for a, b in zip(line["short"], base["short"])]),
        }
        for what, (most, differences) in allowed.items():
            self.check(name, problem, what, max(map(abs, differences)), most)

    def evaluated(self, name, problem, line, base):
        for figure in ("y", "u", "nu_eff", "U"):
            mine, other = line[figure], base[figure]
            if mine is None or other is None:
                continue
            most = 1e-8 * max(abs(other), base["u"] if figure == "y" else 0)
            self.check(name, problem, figure, abs(mine - other), most)

    def check(self, name, problem, what, difference, most):
        self.compared += 1
        if not difference <= most:
            self.faults.append(
                f"{name} on {problem}: {what} differs by {difference:.3g}, allowed {most:.3g}")


def length(interval):
    return interval[1] - interval[0]


def simulate(programs, trials, rounds, agreement):
    """The lines of every program on each problem."""
    found = {}
    for problem in ("A1", "A2", "A3"):
        say(f"{power(trials)} trials of {problem}: {len(programs)} programs, {rounds} rounds …")
        found[problem] = in_turn(
            programs, rounds, problem=problem, model=MODELS[problem], trials=f"{trials:.0f}")
        for name, lines in found[problem].items():
            for mine, other in zip(lines, found[problem][ENGINE]):
                if name not in (ENGINE, COMMAND):
                    agreement.simulated(name, problem, mine, other)
    return found


def simulation_table(found, figure, first):
    """Times relative to those of the program `first`."""
    heads = ["program", "A1", "A2", "A3"]
    if figure == "t_total":
        heads.append("peak memory, MB (A3)")
    rows = []
    others = [name for name in found["A3"] if name not in (ENGINE, COMMAND)]
    for name in [first] + others:
        row = [name]
        for problem in ("A1", "A2", "A3"):
            row.append(relative(found[problem], name, first, figure, 1000, "ms"))
        if figure == "t_total":
            row.append(f"{max(line['rss_mb'] for line in found['A3'][name]):.0f}")
        rows.append(row)
    return table(heads, rows)


def relative(found, name, first, figure, scale, unit):
    lines, base = found.get(name), found.get(first)
    if not lines or not base:
        return "–"
    if name == first:
        return f"1 ({shown(scale * median(lines, figure))} {unit})"
    return shown(ratio(lines, base, figure))


def power(trials):
    return f"10^{round(math.log10(trials))}"


def limit_table(threads, trials, rounds, agreement):
    rows = []
    for name, mine, theirs in limits(threads):
        say(f"{power(trials)} trials against C++: {name} …")
        row = [name]
        for problem in ("A1", "A2", "A3"):
            lines = in_turn(
                [theirs, mine], rounds, problem=problem, model=MODELS[problem],
                trials=f"{trials:.0f}")
            if len(lines) < 2:
                row.append("–")
                continue
            row.append(shown(ratio(lines[ENGINE], lines["C++"], "t_total")))
            for line, other in zip(lines["C++"], lines[ENGINE]):
                agreement.simulated("C++", problem, line, other)
        rows.append(row)
    return table(["instructions", "A1", "A2", "A3"], rows) if rows else ""


def memory_table(threads, most):
    rows = []
    for exponent in range(5, round(math.log10(most)) + 1):
        say(f"10^{exponent} trials of A2 …")
        line = in_turn([engine(ENGINE, threads)], 1, model=MODELS["A2"],
                       trials=str(10 ** exponent))[ENGINE][0]
        error = 2.7 / math.sqrt(line["M"])
        rows.append([
            f"10^{exponent}", f"{line['rss_mb']:.0f}", shown(line["t_total"]),
            "exact" if line["resolution"] == 0 else f"{line['resolution'] / line['u']:.1e} u",
            f"{error:.1e} u"])
    return table(
        ["trials (A2)", "peak memory, MB", "time, s", "resolution of interval ends",
         "their standard error"], rows)


def first_order_table(seconds, rounds, agreement):
    programs = [Program("Steelyard", [
        BUILD / "release/UncertaintyBenchmark", "evaluate", "{model}", str(seconds)])]
    if (PEERS / "limit_evaluate").exists():
        programs.append(Program("C, compiled in", [
            PEERS / "limit_evaluate", "{problem}", str(seconds)]))
    for module, name in (("GTC", "GTC"), ("metrolopy", "metrolopy"), ("suncal", "suncal")):
        if has(module):
            programs.append(Program(name, [
                PYTHON, SCRIPTS / f"{module.lower()}_evaluate.py", "{problem}", str(seconds)]))
    found = {}
    for problem in ("A2", "B12"):
        say(f"first-order evaluations of {problem}: {len(programs)} programs …")
        found[problem] = in_turn(programs, rounds, problem=problem, model=MODELS[problem])
        for name, lines in found[problem].items():
            if name != "Steelyard":
                agreement.evaluated(name, problem, lines[0], found[problem]["Steelyard"][0])
    rows = [
        [name] + [relative(found[problem], name, "Steelyard", "us_per_eval", 1000, "ns")
                  for problem in ("A2", "B12")]
        for name in found["B12"]]
    return table(["program", "A2, 5 inputs", "B12, 12 inputs"], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds and trials")
    parser.add_argument("--update-docs", action="store_true",
                        help="put the tables into docs/performance.md")
    options = parser.parse_args()
    threads = os.cpu_count() or 1
    sizes, rounds, most = ((1e6,), 2, 1e8) if options.quick else ((1e6, 1e7), 4, 1e9)
    agreement = Agreement()
    programs = simulators(threads)
    if len(programs) == 2:
        say("No peer in Python could be installed: Steelyard runs alone.")

    sections = {}
    for trials in sizes:
        found = simulate(programs, trials, rounds, agreement)
        sections[f"monte-carlo {power(trials)}"] = (
            f"Monte Carlo, {power(trials)} trials, from the model to both intervals",
            simulation_table(found, "t_total", ENGINE))
        sections[f"whole {power(trials)}"] = (
            f"The same as whole processes, {power(trials)} trials",
            simulation_table(found, "wall", COMMAND))
    for trials in sizes:
        sections[f"limit {power(trials)}"] = (
            f"Steelyard relative to hand-written C++, {power(trials)} trials",
            limit_table(threads, trials, rounds, agreement))
    sections["memory"] = ("Memory and error of the interval ends", memory_table(threads, most))
    sections["first-order"] = (
        "First-order evaluations",
        first_order_table(0.3 if options.quick else 1, 2, agreement))

    name, _ = processor()
    head = f"{name}, {threads} threads{', quick run' if options.quick else ''}"
    print(f"\n{head}\n")
    for title, text in sections.values():
        if text:
            print(f"## {title}\n\n{text}\n")
    results = BUILD / "uncertainty.json"
    results.write_text(json.dumps(
        {"machine": head, "tables": {key: text for key, (_, text) in sections.items()}},
        ensure_ascii=False, indent=2), encoding="utf-8")
    if options.update_docs:
        page = HERE.parent / "docs/performance.md"
        for key, (_, text) in sections.items():
            replace_section(page, key, text)
        replace_section(page, "machine", f"Measured on: {head}.")
    if agreement.faults:
        print("These do not agree:", *agreement.faults, sep="\n  ")
        sys.exit(1)
    print(f"All programs agree: {agreement.compared} figures compared.")


if __name__ == "__main__":
    main()
